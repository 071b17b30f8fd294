package app.kith.feed;

import app.kith.account.AccountId;
import app.kith.member.Marks;
import app.kith.member.Tally;
import app.kith.member.Viewer;
import app.kith.topic.Topic;
import app.kith.topic.TopicId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where it is kept who follows which topic. Others see only how many they are. */
@Repository
class TopicFollows {

    private final JdbcClient jdbc;
    private final Marks follows;

    TopicFollows(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.follows = new Marks(jdbc, "topic_follow", "topic_id");
    }

    void set(TopicId topic, AccountId member, boolean followed) {
        follows.set(topic.value(), member, followed);
    }

    Tally of(TopicId topic, Viewer viewer) {
        return follows.of(topic.value(), viewer);
    }

    /** Which topics a member follows. */
    List<Topic> of(AccountId member) {
        return jdbc.sql("select id, name, slug from topic_follow join topic on topic.id = topic_id where member_id = :member order by since desc")
                .param("member", member.value())
                .query((row, number) -> new Topic(new TopicId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("slug")))
                .list();
    }
}

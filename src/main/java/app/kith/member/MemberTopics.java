package app.kith.member;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import app.kith.account.AccountId;
import app.kith.topic.Topic;
import app.kith.topic.TopicId;
import app.kith.topic.Topics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The skills and interests of members. Whoever writes holds the transaction. */
@Repository
class MemberTopics {

    private final JdbcClient jdbc;
    private final Topics topics;

    MemberTopics(JdbcClient jdbc, Topics topics) {
        this.jdbc = jdbc;
        this.topics = topics;
    }

    void write(AccountId id, WrittenProfile written) {
        jdbc.sql("delete from member_topic where member_id = :member").param("member", id.value()).update();
        Map<String, Topic> named = topics.named(written.topics());
        add(id, "skill", written.skills(), named);
        add(id, "interest", written.interests(), named);
    }

    private void add(AccountId id, String kind, List<String> spellings, Map<String, Topic> named) {
        int position = 0;
        for (String spelling : spellings) {
            Topic topic = named.get(spelling);
            jdbc.sql("""
                    insert into member_topic (member_id, kind, topic_id, spelling, position)
                    values (:member, :kind, :topic, :spelling, :position)
                    on conflict do nothing""")
                    .param("member", id.value())
                    .param("kind", kind)
                    .param("topic", topic.id().value())
                    .param("spelling", topic.name().equalsIgnoreCase(spelling) ? null : spelling)
                    .param("position", position++)
                    .update();
        }
    }

    List<MemberTopic> skills(AccountId id) {
        return of(id, "skill");
    }

    List<MemberTopic> interests(AccountId id) {
        return of(id, "interest");
    }

    /** What each of some members named first, by their ids. */
    Map<AccountId, List<String>> firstSkills(List<AccountId> ids, int most) {
        if (ids.isEmpty()) return Map.of();
        record Row(AccountId id, String name) {}
        return jdbc.sql("""
                select member_id, name from (
                    select member_id, topic.name, row_number() over (partition by member_id order by position) as place
                    from member_topic join topic on topic.id = topic_id
                    where member_id in (:members) and kind = 'skill') named
                where place <= :most order by place""")
                .param("members", ids.stream().map(AccountId::value).toList())
                .param("most", most)
                .query((row, n) -> new Row(new AccountId(row.getObject("member_id", UUID.class)), row.getString("name")))
                .list().stream()
                .collect(groupingBy(Row::id, mapping(Row::name, toList())));
    }

    private List<MemberTopic> of(AccountId id, String kind) {
        return jdbc.sql("""
                select topic.id, topic.name, topic.slug, member_topic.spelling
                from member_topic join topic on topic.id = member_topic.topic_id
                where member_id = :member and kind = :kind
                order by position""")
                .param("member", id.value())
                .param("kind", kind)
                .query((row, n) -> new MemberTopic(
                        new Topic(new TopicId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("slug")),
                        Optional.ofNullable(row.getString("spelling"))))
                .list();
    }
}

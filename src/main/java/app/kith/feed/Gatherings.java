package app.kith.feed;

import app.kith.account.AccountId;
import app.kith.account.Leaving;
import app.kith.dream.Sight;
import app.kith.dream.offer.Standings;
import app.kith.keyset.Place;
import app.kith.keyset.Stretch;
import app.kith.member.Reach;
import app.kith.member.Viewer;
import app.kith.topic.TopicId;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where it is found what gathers around a topic: dreams that need it or are about it, members who can do it. */
@Repository
class Gatherings {

    private static final String NEEDED = """
            select distinct need.published_at as since, need.dream_id as id from dream_need need join dream on dream.id = need.dream_id
            where need.topic_id = :topic and dream.state in ('hoping', 'under-way')
                and not exists (select from offer where offer.need_id = need.id and %s)
                and (need.published_at, need.dream_id) < (:at, :id) and\s""".formatted(Standings.MET);

    private static final String ABOUT = """
            select theme.published_at as since, theme.dream_id as id from dream_theme theme join dream on dream.id = theme.dream_id
            where theme.topic_id = :topic and (theme.published_at, theme.dream_id) < (:at, :id) and\s""";

    private static final String PEOPLE = """
            select member.joined_at as since, member.id from member_topic join member on member.id = member_id
            where topic_id = :topic and kind = 'skill' and (member.joined_at, member.id) < (:at, :id) and\s""" + Leaving.NOT + " and ";

    private final JdbcClient jdbc;

    Gatherings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Stretch<Place> around(TopicId topic, TopicPart part, Viewer viewer, Optional<Place> after, int most) {
        String some = switch (part) {
            case NEEDED -> NEEDED + new Sight(viewer).board();
            case ABOUT -> ABOUT + new Sight(viewer).board();
            case PEOPLE -> PEOPLE + Reach.to("member.id");
        };
        Place place = after.orElse(Place.BEFORE_ALL);
        return Stretch.of(jdbc.sql(some + " order by 1 desc, 2 desc limit :most")
                .param("topic", topic.value())
                .param("viewer", viewer.member().map(AccountId::value).orElse(null))
                .param("at", Timestamp.from(place.at()))
                .param("id", place.id())
                .param("most", most + 1)
                .query((row, number) -> new Place(row.getTimestamp("since").toInstant(), row.getObject("id", UUID.class)))
                .list(), most, Function.identity());
    }

    /** How else the topic is spelled. */
    List<String> spellings(TopicId topic, String name) {
        return jdbc.sql("select spelling from topic_spelling where topic_id = :topic and lower(spelling) <> lower(:name) order by spelling")
                .param("topic", topic.value())
                .param("name", name)
                .query(String.class)
                .list();
    }
}

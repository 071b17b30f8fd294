package app.kith.outward;

import static java.util.stream.Collectors.toMap;

import app.kith.account.AccountId;
import app.kith.dream.Dream;
import app.kith.dream.DreamId;
import app.kith.dream.Dreams;
import app.kith.dream.Sight;
import app.kith.keyset.Place;
import app.kith.keyset.Stretch;
import app.kith.member.Viewer;
import app.kith.topic.TopicId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the dreams are found that everybody may see, the newest first, whoever asks. */
@Repository
public class PublicDreams {

    /** With whose eyes everything that leaves the site is seen. */
    public static final Viewer VISITOR = new Viewer.Visitor();

    private static final String OF_MEMBER = """
            select published_at as since, id from dream where dreamer_id = :subject and (published_at, id) < (:at, :id) and\s""";

    private static final String NEEDING = """
            select distinct need.published_at as since, need.dream_id as id from dream_need need join dream on dream.id = need.dream_id
            where need.topic_id = :subject and (need.published_at, need.dream_id) < (:at, :id) and\s""";

    private static final String ABOUT = """
            select theme.published_at as since, theme.dream_id as id from dream_theme theme join dream on dream.id = theme.dream_id
            where theme.topic_id = :subject and (theme.published_at, theme.dream_id) < (:at, :id) and\s""";

    private static final String ORDERED = " order by 1 desc, 2 desc limit :most";

    private final JdbcClient jdbc;
    private final Dreams dreams;

    PublicDreams(JdbcClient jdbc, Dreams dreams) {
        this.jdbc = jdbc;
        this.dreams = dreams;
    }

    /** What a slug leads to, for anybody. */
    public Dreams.Found at(String slug) {
        return dreams.at(slug, VISITOR);
    }

    public Stretch<Dream> newest(Optional<Place> after, int most) {
        return dreams.newest(VISITOR, after, most);
    }

    /** A member's own. */
    public Stretch<Dream> of(AccountId dreamer, Optional<Place> after, int most) {
        return read(OF_MEMBER + new Sight(VISITOR).board() + ORDERED, dreamer.value(), after, most);
    }

    /** Those that need a topic or are about it. */
    public Stretch<Dream> around(TopicId topic, Optional<Place> after, int most) {
        String sight = new Sight(VISITOR).board();
        String sql = "(" + NEEDING + sight + ORDERED + ") union (" + ABOUT + sight + ORDERED + ")" + ORDERED;
        return read(sql, topic.value(), after, most);
    }

    private Stretch<Dream> read(String sql, UUID subject, Optional<Place> after, int most) {
        Place place = after.orElse(Place.BEFORE_ALL);
        var found = Stretch.of(jdbc.sql(sql)
                .param("subject", subject)
                .param("at", Timestamp.from(place.at()))
                .param("id", place.id())
                .param("most", most + 1)
                .query((row, number) -> new Place(row.getTimestamp("since").toInstant(), row.getObject("id", UUID.class)))
                .list(), most, Function.identity());
        return new Stretch<>(dreams.find(found.shown().stream().map(shown -> new DreamId(shown.id())).toList(), VISITOR), found.more());
    }

    /** When something was last said about each: when it was published, or written in its diary. */
    public Map<DreamId, Instant> updated(List<Dream> some) {
        Map<DreamId, Instant> updated = some.stream().collect(toMap(Dream::id, Dream::published));
        jdbc.sql("""
                select dream_id, max(coalesce(edited_at, written_at)) as at from dream_diary_entry
                where dream_id = any(:ids) group by dream_id""")
                .param("ids", some.stream().map(dream -> dream.id().value()).toArray(UUID[]::new))
                .query((row, number) -> updated.merge(
                        new DreamId(row.getObject("dream_id", UUID.class)), row.getTimestamp("at").toInstant(), (one, other) -> one.isAfter(other) ? one : other))
                .list();
        return updated;
    }
}

package app.kith.outward.sitemap;

import app.kith.account.Leaving;
import app.kith.dream.Sight;
import app.kith.keyset.Place;
import app.kith.member.Reach;
import app.kith.outward.PublicDreams;
import app.kith.slug.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Where it is found which pages everybody may see, the oldest first: what is added comes at the end, so that a part that is full
 * stays as it is.
 */
@Repository
class Locations {

    private static final String DREAMS = """
            select published_at as since, id, slug from dream
            where (published_at, id) > (:at, :id) and\s""" + new Sight(PublicDreams.VISITOR).board();

    /** Whom search engines may list. */
    private static final String MEMBERS = """
            select joined_at as since, id, slug from member
            where (joined_at, id) > (:at, :id) and findable and\s""" + Leaving.NOT + " and " + Reach.to("member.id");

    /** Those around which something has gathered; of the vocabulary most is still to be used. */
    private static final String TOPICS = """
            select timestamptz 'epoch' as since, topic.id, topic.slug from topic
            where topic.id > :id and :at >= timestamptz 'epoch' and (
                exists (select from dream_need need join dream on dream.id = need.dream_id where need.topic_id = topic.id and %1$s)
                or exists (select from dream_theme theme join dream on dream.id = theme.dream_id where theme.topic_id = topic.id and %1$s))
            """.formatted(new Sight(PublicDreams.VISITOR).board());

    private final JdbcClient jdbc;

    Locations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String sql(Kind kind) {
        return switch (kind) {
            case DREAMS -> DREAMS;
            case MEMBERS -> MEMBERS;
            case TOPICS -> TOPICS;
        };
    }

    /** What the paths of its pages begin with. */
    private static String folder(Kind kind) {
        return switch (kind) {
            case DREAMS -> "/dreams/";
            case MEMBERS -> "/@";
            case TOPICS -> "/topics/";
        };
    }

    /**
     * After which places the parts begin.
     *
     * @param most so many pages stand in one
     */
    List<Place> parts(Kind kind, int most) {
        var parts = new ArrayList<Place>();
        if (!read(kind, Place.FIRST, 1).isEmpty()) parts.add(Place.FIRST);
        parts.addAll(by("""
                select since, id from (
                    select since, id, row_number() over place as number, lead(id) over place as next
                    from (%s) listed window place as (order by since, id)) numbered
                where number %% :most = 0 and next is not null order by number""".formatted(sql(kind)), Place.FIRST, most)
                .query((row, number) -> place(row)).list());
        return parts;
    }

    List<Location> read(Kind kind, Place after, int most) {
        return by(sql(kind) + " order by 1, 2 limit :most", after, most)
                .query((row, number) -> new Location(place(row), folder(kind) + Slug.inPath(row.getString("slug")))).list();
    }

    private JdbcClient.StatementSpec by(String sql, Place after, int most) {
        return jdbc.sql(sql)
                .param("viewer", null)
                .param("at", Timestamp.from(after.at()))
                .param("id", after.id())
                .param("most", most);
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getTimestamp("since").toInstant(), row.getObject("id", UUID.class));
    }
}

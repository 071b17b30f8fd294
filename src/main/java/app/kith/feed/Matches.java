package app.kith.feed;

import app.kith.account.AccountId;
import app.kith.dream.Sight;
import app.kith.dream.offer.Standings;
import app.kith.keyset.Place;
import app.kith.keyset.Stretch;
import app.kith.member.Viewer;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Where the dreams are found that concern a member. Each topic, and each whom they follow, is read from the newest on, and no further
 * than a page: so it costs the same however many dreams there are.
 */
@Repository
class Matches {

    private static final String BEFORE = "(%1$s.published_at, %1$s.%2$s) < (:published, :id) order by 1 desc, 2 desc limit :most";

    /** A need for which the member's help would be no news. */
    private static final String SETTLED = Standings.MET + " or offer.state = 'open' and offer.helper_id = :viewer";

    private static final String LOVED = """
            select found.* from (
                select topic_id from member_topic where member_id = :viewer and kind = 'interest'
                union select topic_id from topic_follow where member_id = :viewer) mine cross join lateral (
                select distinct theme.published_at, theme.dream_id as id
                from dream_theme theme join dream on dream.id = theme.dream_id
                where theme.topic_id = mine.topic_id and dreamer_id <> :viewer and %s and %s
            ) found""";

    private static final String NEEDED = """
            select found.* from member_topic mine cross join lateral (
                select distinct need.published_at, need.dream_id as id
                from dream_need need join dream on dream.id = need.dream_id
                where need.topic_id = mine.topic_id and dreamer_id <> :viewer and dream.state in ('hoping', 'under-way')
                    and not exists (select from offer where offer.need_id = need.id and (%s))
                    and %s and %s
            ) found where mine.member_id = :viewer and mine.kind = 'skill'""";

    private static final String FOLLOWED = """
            select found.* from member_follow cross join lateral (
                select dream.published_at, dream.id from dream where dreamer_id = followed_id and %s and %s
            ) found where member_id = :viewer
            union all (
                select dream.published_at, dream.id from dream_follow join dream on dream.id = dream_id
                where member_id = :viewer and %1$s and %2$s)""";

    private final JdbcClient jdbc;

    Matches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Dreams about what the member is interested in or follows. */
    Stretch<Place> loved(AccountId member, Viewer viewer, Optional<Place> after, int most) {
        return find(LOVED.formatted(new Sight(viewer).board(), before("theme", "dream_id")), member, after, most);
    }

    /** Dreams that still need what the member can do and has not offered. */
    Stretch<Place> needed(AccountId member, Viewer viewer, Optional<Place> after, int most) {
        return find(NEEDED.formatted(SETTLED, new Sight(viewer).board(), before("need", "dream_id")), member, after, most);
    }

    /** Dreams that the member follows, and those of members whom they follow. */
    Stretch<Place> followed(AccountId member, Viewer viewer, Optional<Place> after, int most) {
        return find(FOLLOWED.formatted(new Sight(viewer).board(), before("dream", "id")), member, after, most);
    }

    private static String before(String table, String id) {
        return BEFORE.formatted(table, id);
    }

    private Stretch<Place> find(String concerning, AccountId member, Optional<Place> after, int most) {
        Place place = after.orElse(Place.BEFORE_ALL);
        return Stretch.of(jdbc.sql("select distinct published_at, id from (%s) as found order by 1 desc, 2 desc limit :most".formatted(concerning))
                .param("viewer", member.value())
                .param("published", Timestamp.from(place.at()))
                .param("id", place.id())
                .param("most", most + 1)
                .query((row, number) -> new Place(row.getTimestamp("published_at").toInstant(), row.getObject("id", UUID.class)))
                .list(), most, Function.identity());
    }

    /** Which of some needs are met, or have the viewer's own offer. */
    Set<UUID> settled(Viewer viewer, Collection<UUID> needs) {
        if (needs.isEmpty()) return Set.of();
        return Set.copyOf(jdbc.sql("select distinct need_id from offer where need_id = any(:needs) and (%s)".formatted(SETTLED))
                .param("viewer", viewer.member().map(AccountId::value).orElse(null))
                .param("needs", needs.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** Whom of some the member follows. */
    Set<UUID> followed(AccountId member, Collection<UUID> others) {
        return Set.copyOf(jdbc.sql("select followed_id from member_follow where member_id = :member and followed_id = any(:others)")
                .param("member", member.value())
                .param("others", others.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** Whether the member follows anybody or any dream. */
    boolean follows(AccountId member) {
        return jdbc.sql("""
                        select exists (select from member_follow where member_id = :member)
                            or exists (select from dream_follow where member_id = :member)""")
                .param("member", member.value())
                .query(Boolean.class)
                .single();
    }
}

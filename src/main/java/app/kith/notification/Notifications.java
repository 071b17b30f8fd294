package app.kith.notification;

import app.kith.account.AccountId;
import app.kith.account.Leaving;
import app.kith.dream.Dream;
import app.kith.dream.DreamId;
import app.kith.dream.Dreams;
import app.kith.dream.Sight;
import app.kith.happening.Happening;
import app.kith.happening.Happening.Kind;
import app.kith.happening.Happening.To;
import app.kith.keyset.Place;
import app.kith.keyset.Stretch;
import app.kith.member.Members;
import app.kith.member.Reach;
import app.kith.member.Viewer;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where it is kept what happened to whom. */
@Repository
class Notifications {

    /** So many faces stand beside one. */
    private static final int FACES = 3;

    private static final String MET = Leaving.NOT + " and " + Reach.to("actor_id");

    private static final String TELL = """
            with kept as (
                insert into notification (member_id, kind, about, dream_id)
                select member_id, :kind, :about, :dream from (%s) as listener
                where member_id <> :by and not (:once and exists (
                    select from notification before join notification_actor on notification_id = before.id
                    where before.member_id = listener.member_id and before.kind = :kind and before.about = :about and actor_id = :by))
                on conflict (member_id, kind, about) where seen_at is null do update set at = now()
                returning id)
            insert into notification_actor (notification_id, actor_id) select id, :by from kept
            on conflict (notification_id, actor_id) do update set at = now()""";

    /** Whoever is about to leave or out of reach is nobody's news, and neither is a dream that one may not see. */
    private static final String HEARD = """
            notification.member_id = :viewer
            and exists (select from notification_actor join member on member.id = actor_id where notification_id = notification.id and %s)
            and (notification.dream_id is null or exists (select from dream where dream.id = notification.dream_id and %s))""";

    private final JdbcClient jdbc;
    private final Dreams dreams;
    private final Members members;

    Notifications(JdbcClient jdbc, Dreams dreams, Members members) {
        this.jdbc = jdbc;
        this.dreams = dreams;
        this.members = members;
    }

    /** Within the transaction in which it happened. */
    @EventListener
    void tell(Happening happening) {
        String listeners = switch (happening.to()) {
            case To.OneMember one -> "select cast(:to as uuid) as member_id";
            case To.FollowersOfDream followers -> "select member_id from dream_follow where dream_follow.dream_id = :to";
            case To.FollowersOfMember followers -> "select member_id from member_follow where followed_id = :to";
        };
        UUID to = switch (happening.to()) {
            case To.OneMember(AccountId id) -> id.value();
            case To.FollowersOfDream(UUID dream) -> dream;
            case To.FollowersOfMember(AccountId followed) -> followed.value();
        };
        jdbc.sql(TELL.formatted(listeners))
                .param("kind", happening.kind().key())
                .param("about", happening.about())
                .param("dream", happening.dream().orElse(null), java.sql.Types.OTHER)
                .param("by", happening.by().value())
                .param("once", happening.kind().once())
                .param("to", to)
                .update();
    }

    private static String heard(Viewer viewer) {
        return HEARD.formatted(MET, new Sight(viewer).any());
    }

    /** How many a member has not seen yet: a query with the parameter {@code viewer}. */
    static String unseen(Viewer viewer) {
        return "select count(*) from notification where seen_at is null and " + heard(viewer);
    }

    /** The newest first. */
    Stretch<Notification> of(AccountId member, Viewer viewer, Optional<Place> after, int most) {
        Place place = after.orElse(Place.BEFORE_ALL);
        List<Row> rows = jdbc.sql("""
                        select id, kind, about, dream_id, at, seen_at is null as fresh,
                            (select count(*) from notification_actor join member on member.id = actor_id
                                where notification_id = notification.id and %1$s) as count,
                            array(select actor_id from notification_actor join member on member.id = actor_id
                                where notification_id = notification.id and %1$s
                                order by notification_actor.at desc, actor_id limit :faces) as actors
                        from notification
                        where (at, id) < (:at, :id) and %2$s
                        order by at desc, id desc limit :most""".formatted(MET, heard(viewer)))
                .param("viewer", member.value())
                .param("faces", FACES)
                .param("at", Timestamp.from(place.at()))
                .param("id", place.id())
                .param("most", most + 1)
                .query(Row::of)
                .list();
        return Stretch.of(notifications(rows, viewer), most, Notification::place);
    }

    private List<Notification> notifications(List<Row> rows, Viewer viewer) {
        var actors = members.find(rows.stream().flatMap(row -> row.actors.stream()).distinct().toList());
        Map<DreamId, Dream> concerned = dreams.find(rows.stream().flatMap(row -> row.dream.stream()).distinct().toList(), viewer).stream()
                .collect(Collectors.toMap(Dream::id, dream -> dream));
        return rows.stream()
                .map(row -> new Notification(row.id, row.kind, row.about, row.dream.map(concerned::get),
                        row.actors.stream().map(actors::get).filter(Objects::nonNull).toList(), row.count, row.at, row.fresh))
                .toList();
    }

    /** The member has looked at them, up to the newest that was shown. */
    void seen(AccountId member, Instant newest) {
        jdbc.sql("update notification set seen_at = now() where member_id = :member and seen_at is null and at <= :newest")
                .param("member", member.value())
                .param("newest", Timestamp.from(newest))
                .update();
    }

    private record Row(UUID id, Kind kind, UUID about, Optional<DreamId> dream, List<AccountId> actors, int count, Instant at, boolean fresh) {

        static Row of(ResultSet row, int number) throws SQLException {
            return new Row(
                    row.getObject("id", UUID.class),
                    Kind.of(row.getString("kind")),
                    row.getObject("about", UUID.class),
                    Optional.ofNullable(row.getObject("dream_id", UUID.class)).map(DreamId::new),
                    ids(row.getArray("actors")),
                    row.getInt("count"),
                    row.getTimestamp("at").toInstant(),
                    row.getBoolean("fresh"));
        }

        private static List<AccountId> ids(Array array) throws SQLException {
            return Arrays.stream((UUID[]) array.getArray()).map(AccountId::new).toList();
        }
    }
}

package app.kith.dream.offer;

import app.kith.account.AccountId;
import app.kith.account.Leaving;
import app.kith.dream.DreamId;
import app.kith.member.Member;
import app.kith.member.Members;
import app.kith.member.Reach;
import app.kith.member.Viewer;
import app.kith.slug.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What offers say to others: how each need of a dream stands, and for what somebody is thanked. */
@Repository
public class Standings {

    /** That a need has found help, as SQL says it of an {@code offer}: whoever left, or is about to, helps no more. */
    public static final String MET = "offer.state = 'accepted' and " + there("offer.helper_id");

    private final JdbcClient jdbc;
    private final Members members;

    Standings(JdbcClient jdbc, Members members) {
        this.jdbc = jdbc;
        this.members = members;
    }

    /** That somebody is a member who is not about to leave. */
    static String there(String member) {
        return "%s is not null and not %s".formatted(member, Leaving.is(member));
    }

    /** By need; one without offers is {@link Standing#OPEN}. */
    public Map<UUID, Standing> of(DreamId dream, Viewer viewer) {
        record Row(UUID id, UUID need, AccountId helper, OfferState state) {}
        List<Row> rows = jdbc.sql("""
                select id, need_id, helper_id, state from offer
                where dream_id = :dream and need_id is not null and state in ('open', 'accepted') and\s""" + there("helper_id") + " and " + Reach.to("helper_id") + "order by offered_at, id")
                .param("dream", dream.value())
                .param("viewer", viewer.member().map(AccountId::value).orElse(null))
                .query((row, n) -> new Row(row.getObject("id", UUID.class), row.getObject("need_id", UUID.class),
                        new AccountId(row.getObject("helper_id", UUID.class)), OfferState.of(row.getString("state"))))
                .list();
        var helpers = members.find(rows.stream().map(Row::helper).distinct().toList());
        Map<UUID, Standing> standings = new HashMap<>();
        for (Row row : rows) {
            Standing before = standings.getOrDefault(row.need(), Standing.OPEN);
            List<Member> helping = new ArrayList<>(before.helpers());
            boolean accepted = row.state() == OfferState.ACCEPTED;
            if (accepted) helping.add(helpers.get(row.helper()));
            boolean own = viewer.member().equals(Optional.of(row.helper()));
            standings.put(row.need(), new Standing(List.copyOf(helping), before.offered() + (accepted ? 0 : 1), own ? Optional.of(row.id()) : before.own()));
        }
        return standings;
    }

    /** For what somebody is thanked, where the viewer may see the dream; the newest first. */
    public List<Thanks> to(AccountId helper, Viewer viewer, int most) {
        record Row(AccountId dreamer, String title, String slug, String thanks) {}
        List<Row> rows = jdbc.sql("""
                select offer.dreamer_id, title, slug, thanks from offer join dream on dream.id = dream_id
                where helper_id = :helper and thanks is not null and offer.state = 'accepted' and deleted_at is null
                    and (audience = 'everybody' or (audience = 'members' and :member)) and\s""" + there("offer.dreamer_id") + " and " + Reach.to("offer.dreamer_id") + """
                order by thanked_at desc, offer.id limit :most""")
                .param("helper", helper.value())
                .param("viewer", viewer.member().map(AccountId::value).orElse(null))
                .param("member", viewer.member().isPresent())
                .param("most", most)
                .query((row, n) -> new Row(new AccountId(row.getObject("dreamer_id", UUID.class)), row.getString("title"), row.getString("slug"), row.getString("thanks")))
                .list();
        var dreamers = members.find(rows.stream().map(Row::dreamer).distinct().toList());
        return rows.stream().map(row -> new Thanks(dreamers.get(row.dreamer()), row.title(), "/dreams/" + Slug.inPath(row.slug()), row.thanks())).toList();
    }
}

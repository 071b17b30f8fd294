package app.kith.dream.offer;

import app.kith.account.AccountId;
import app.kith.dream.Dream;
import app.kith.dream.Need;
import app.kith.dream.Sight;
import app.kith.happening.Happening;
import app.kith.happening.Happening.Kind;
import app.kith.happening.Happening.To;
import app.kith.id.Ids;
import app.kith.keyset.Place;
import app.kith.keyset.Stretch;
import app.kith.member.Member;
import app.kith.member.Members;
import app.kith.member.Reach;
import app.kith.member.block.Blocked;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where offers are kept: made, answered, withdrawn, thanked for. Only the two of them read one. */
@Repository
public class Offers {

    /** As a {@code viewer} reads it, who may not see the dream any more; their own they always do, one that they have deleted too. */
    private static final String OFFER = """
            select offer.id, title, slug, offer.dreamer_id, helper_id, need, offer.state, offered_at, thanks
            from offer left join lateral (
                select title, slug from dream where dream.id = offer.dream_id and (dreamer_id = :viewer or %s)) seen on true\s""".formatted(Sight.OF_A_MEMBER);

    /** Of two who meet, the dreamer is there: who is about to leave takes their dreams along, and with them what was offered there. */
    private static final String SEEN = Standings.there("offer.dreamer_id") + " and " + Reach.to("offer.helper_id") + " and " + Reach.to("offer.dreamer_id");

    private final JdbcClient jdbc;
    private final Members members;
    private final Messages messages;
    private final OfferPost post;
    private final ApplicationEventPublisher events;

    Offers(JdbcClient jdbc, Members members, Messages messages, OfferPost post, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.members = members;
        this.messages = messages;
        this.post = post;
        this.events = events;
    }

    /** What came of wanting to help. */
    public sealed interface Made {

        record Sent(UUID id) implements Made {}

        /** They have offered it before, and may say more there. */
        record Already(UUID id) implements Made {}

        /** It is not needed any more, or has found its helper. */
        record Closed() implements Made {}
    }

    @Transactional
    public Made make(Dream dream, Need need, AccountId helper, String message) {
        if (!wanted(dream, need)) return new Made.Closed();
        Optional<UUID> before = jdbc.sql("select id from offer where need_id = :need and helper_id = :helper and state in ('open', 'accepted')")
                .param("need", need.id()).param("helper", helper.value()).query(UUID.class).optional();
        if (before.isPresent()) return new Made.Already(before.get());
        UUID id = Ids.next();
        jdbc.sql("""
                insert into offer (id, dream_id, need_id, need, dreamer_id, helper_id)
                values (:id, :dream, :need, :word, :dreamer, :helper)""")
                .param("id", id)
                .param("dream", dream.id().value())
                .param("need", need.id())
                .param("word", need.word())
                .param("dreamer", dream.dreamer().id().value())
                .param("helper", helper.value())
                .update();
        messages.write(id, helper, message);
        Offer offer = offers(jdbc.sql(OFFER + "where offer.id = :id").param("id", id).param("viewer", dream.dreamer().id().value())).getFirst();
        post.offered(offer);
        tell(Kind.OFFERED, offer, helper);
        return new Made.Sent(id);
    }

    /** Whether the need is still there and open; it stays so until the transaction ends. */
    private boolean wanted(Dream dream, Need need) {
        boolean there = jdbc.sql("select id from dream_need where id = :need and dream_id = :dream for update")
                .param("need", need.id()).param("dream", dream.id().value()).query(UUID.class).optional().isPresent();
        return there && dream.state().going() && jdbc.sql("select count(*) from offer where need_id = :need and " + Standings.MET)
                .param("need", need.id()).query(Integer.class).single() == 0;
    }

    /** An offer that somebody made or was made; none while one of the two has blocked the other, or its dreamer is about to leave. */
    public Optional<Offer> find(UUID id, AccountId party) {
        return offers(jdbc.sql(OFFER + "where offer.id = :id and :viewer in (offer.dreamer_id, helper_id) and " + SEEN)
                .param("id", id).param("viewer", party.value())).stream().findFirst();
    }

    /** What waits between two who do not meet any more waits for nothing. */
    @EventListener
    void part(Blocked blocked) {
        jdbc.sql("update offer set state = 'expired' where state = 'open' and (dreamer_id, helper_id) in ((:by, :other), (:other, :by))")
                .param("by", blocked.by().value()).param("other", blocked.other().value()).update();
    }

    /** All that somebody made or was made, the newest first. */
    Stretch<Offer> of(AccountId party, Optional<Place> after, int most) {
        Place place = after.orElse(Place.BEFORE_ALL);
        String some = OFFER + """
                where offer.%1$s = :viewer and %2$s and (offered_at, offer.id) < (:at, :id)
                order by offered_at desc, offer.id desc limit :most""";
        return Stretch.of(offers(jdbc.sql("(" + some.formatted("dreamer_id", SEEN) + ") union all (" + some.formatted("helper_id", SEEN) + """
                ) order by offered_at desc, id desc limit :most""")
                .param("viewer", party.value())
                .param("at", Timestamp.from(place.at()))
                .param("id", place.id())
                .param("most", most + 1)), most, Offer::place);
    }

    /** The dreamer's answer; false when there was one before, it was withdrawn meanwhile, or nobody is there to help. */
    @Transactional
    public boolean answer(Offer offer, boolean accepted) {
        boolean answered = offer.helper().isPresent() && become(offer, accepted ? OfferState.ACCEPTED : OfferState.DECLINED, Set.of(OfferState.OPEN));
        if (answered) {
            offer.helper().flatMap(helper -> find(offer.id(), helper.id())).ifPresent(theirs -> post.answered(theirs, accepted));
            tell(accepted ? Kind.ACCEPTED : Kind.DECLINED, offer, offer.dreamer().id());
        }
        return answered;
    }

    /** The helper thinks again; false when there is nothing to withdraw. */
    @Transactional
    public boolean withdraw(Offer offer) {
        return become(offer, OfferState.WITHDRAWN, Set.of(OfferState.OPEN, OfferState.ACCEPTED));
    }

    private boolean become(Offer offer, OfferState next, Set<OfferState> from) {
        return jdbc.sql("update offer set state = :next where id = :id and state = any(:from)")
                .param("next", next.key())
                .param("id", offer.id())
                .param("from", from.stream().map(OfferState::key).toArray(String[]::new))
                .update() == 1;
    }

    /** What the dreamer says of the help; it may be said anew. */
    @Transactional
    public void thank(Offer offer, Optional<String> words) {
        jdbc.sql("update offer set thanks = :words, thanked_at = now() where id = :id and state = 'accepted'")
                .param("words", words.orElse(null)).param("id", offer.id()).update();
        if (words.isPresent()) tell(Kind.THANKED, offer, offer.dreamer().id());
    }

    /** Says something to the other of the two. */
    @Transactional
    void say(Offer offer, AccountId author, String story) {
        if (messages.write(offer.id(), author, story)) tell(Kind.MESSAGED, offer, author);
    }

    private void tell(Kind kind, Offer offer, AccountId by) {
        Optional<Member> other = offer.by(by) ? Optional.of(offer.dreamer()) : offer.helper();
        other.ifPresent(to -> events.publishEvent(new Happening(kind, new To.OneMember(to.id()), by, offer.id(), Optional.empty())));
    }

    private List<Offer> offers(StatementSpec statement) {
        List<Row> rows = statement.query(Row::of).list();
        var dreamers = members.find(rows.stream().map(Row::dreamer).distinct().toList());
        var helpers = members.there(rows.stream().flatMap(row -> row.helper.stream()).distinct().toList());
        return rows.stream().map(row -> row.offer(dreamers.get(row.dreamer), row.helper.map(helpers::get))).toList();
    }

    private record Row(Offer bare, AccountId dreamer, Optional<AccountId> helper) {

        static Row of(ResultSet row, int number) throws SQLException {
            var nobody = (Member) null;
            String slug = row.getString("slug");
            return new Row(
                    new Offer(
                            row.getObject("id", UUID.class),
                            Optional.ofNullable(row.getString("title")).map(title -> new Offer.Named(title, slug)),
                            nobody,
                            Optional.empty(),
                            row.getString("need"),
                            OfferState.of(row.getString("state")),
                            row.getTimestamp("offered_at").toInstant(),
                            Optional.ofNullable(row.getString("thanks"))),
                    new AccountId(row.getObject("dreamer_id", UUID.class)),
                    Optional.ofNullable(row.getObject("helper_id", UUID.class)).map(AccountId::new));
        }

        /** Whoever is about to leave has taken back what they offered, unless they come back. */
        Offer offer(Member dreamer, Optional<Member> helper) {
            OfferState state = helper.isEmpty() && bare.state() == OfferState.OPEN ? OfferState.WITHDRAWN : bare.state();
            return new Offer(bare.id(), bare.dream(), dreamer, helper, bare.need(), state, bare.offered(), bare.thanks());
        }
    }
}

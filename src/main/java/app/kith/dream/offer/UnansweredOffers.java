package app.kith.dream.offer;

import app.kith.account.AccountId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Offers that nobody answers: their dreamer is reminded once, after a week, and after four they rest. */
@Repository
class UnansweredOffers {

    /** So many at once; the rest has its turn with the next round. */
    private static final int ROUND = 500;

    private final JdbcClient jdbc;
    private final Offers offers;
    private final OfferPost post;

    UnansweredOffers(JdbcClient jdbc, Offers offers, OfferPost post) {
        this.jdbc = jdbc;
        this.offers = offers;
        this.post = post;
    }

    @Transactional
    void remind() {
        record Row(UUID id, AccountId dreamer) {}
        List<Row> late = jdbc.sql("""
                update offer set reminded_at = now()
                where id in (
                    select id from offer
                    where state = 'open' and reminded_at is null and offered_at < now() - interval '7 days' and %s
                    order by offered_at limit :round for update skip locked)
                returning id, dreamer_id""".formatted(Standings.there("helper_id")))
                .param("round", ROUND)
                .query((row, n) -> new Row(row.getObject("id", UUID.class), new AccountId(row.getObject("dreamer_id", UUID.class))))
                .list();
        late.forEach(row -> offers.find(row.id(), row.dreamer()).ifPresent(post::waiting));
    }

    @Transactional
    void expire() {
        jdbc.sql("update offer set state = 'expired' where state = 'open' and offered_at < now() - interval '28 days'").update();
    }
}

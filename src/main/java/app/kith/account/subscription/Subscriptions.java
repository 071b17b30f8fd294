package app.kith.account.subscription;

import app.kith.account.AccountId;
import app.kith.mail.Postbox;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who wants letters about offers: everybody who has not said otherwise. */
@Repository
public class Subscriptions {

    private final JdbcClient jdbc;
    private final Postbox postbox;
    private final UnsubscribeLinks links;

    Subscriptions(JdbcClient jdbc, Postbox postbox, UnsubscribeLinks links) {
        this.jdbc = jdbc;
        this.postbox = postbox;
        this.links = links;
    }

    /** Empty when there is no such account any more. */
    public Optional<Boolean> wanted(AccountId id) {
        return jdbc.sql("select offer_letters from account where id = :id").param("id", id.value()).query(Boolean.class).optional();
    }

    /**
     * Whoever wants none any more gets none that waits to be delivered, either.
     *
     * @return whether there is such an account
     */
    @Transactional
    public boolean choose(AccountId id, boolean wanted) {
        boolean there = jdbc.sql("update account set offer_letters = :wanted where id = :id")
                .param("id", id.value())
                .param("wanted", wanted)
                .update() == 1;
        if (!wanted) postbox.withdraw(links.all(id));
        return there;
    }
}

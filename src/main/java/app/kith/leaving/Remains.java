package app.kith.leaving;

import app.kith.account.Account;
import app.kith.account.AccountId;
import app.kith.account.EmailAddress;
import app.kith.account.signin.Guesses;
import app.kith.mail.Outbox;
import app.kith.mail.Postbox;
import app.kith.picture.Allowances;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What would stay of an account that is deleted, because no foreign key takes it along. */
@Repository
class Remains {

    /** The present one, the one that was to be, and those before: each unless it is, or may be, somebody else's. */
    private static final String ADDRESSES = """
            select email from (
                select email from account where id = :id
                union select email from email_change where account_id = :id
                union select email from former_email where account_id = :id) theirs
            where email = (select email from account where id = :id and email_confirmed_at is not null)
                or not exists (select from account where account.email = theirs.email and id <> :id)
                and not exists (select from email_change where email_change.email = theirs.email and account_id <> :id)
                and not exists (select from former_email where former_email.email = theirs.email and account_id <> :id)""";

    private final JdbcClient jdbc;
    private final Postbox postbox;
    private final Outbox outbox;
    private final Guesses guesses;
    private final Allowances allowances;

    Remains(JdbcClient jdbc, Postbox postbox, Outbox outbox, Guesses guesses, Allowances allowances) {
        this.jdbc = jdbc;
        this.postbox = postbox;
        this.outbox = outbox;
        this.guesses = guesses;
        this.allowances = allowances;
    }

    /** Right before the account is deleted, while it is known what was theirs. Files are removed at once: who cannot go yet is tried again. */
    @Transactional(propagation = Propagation.MANDATORY)
    void forget(Account account) {
        AccountId id = account.id();
        takeBackOffers(id);
        forgetNewsOfThemAlone(id);
        guesses.forget(id);
        allowances.forget(Allowances.Sender.MEMBER, id.toString());
        Set<String> addresses = jdbc.sql(ADDRESSES).param("id", id.value()).query(String.class).set();
        for (String address : addresses) {
            postbox.forget(address);
            guesses.forget(new EmailAddress(address));
        }
        outbox.forget(addresses);
    }

    /** What they said there stays, but nobody waits for them. */
    private void takeBackOffers(AccountId id) {
        jdbc.sql("update offer set state = 'withdrawn' where helper_id = :id and state = 'open'").param("id", id.value()).update();
    }

    /** What nobody else has done, too: it would be nobody's news. Held first, so that whoever joins in at this moment is seen. */
    private void forgetNewsOfThemAlone(AccountId id) {
        String news = "from notification where id in (select notification_id from notification_actor where actor_id = :id)";
        jdbc.sql("select id " + news + " order by id for update").param("id", id.value()).query((row, n) -> 0).list();
        jdbc.sql("delete " + news + " and not exists (select from notification_actor where notification_id = notification.id and actor_id <> :id)")
                .param("id", id.value()).update();
    }
}

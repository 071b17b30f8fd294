package app.kith.leaving;

import app.kith.account.Account;
import app.kith.account.AccountId;
import app.kith.account.Accounts;
import app.kith.account.Role;
import app.kith.account.administrator.Administrators;
import app.kith.account.sessions.Sessions;
import app.kith.mail.Postbox;
import app.kith.picture.PictureId;
import app.kith.picture.Pictures;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who is about to leave, until when they may come back, and what becomes of them then: nothing. */
@Repository
public class Departures {

    private static final Logger LOG = LoggerFactory.getLogger(Departures.class);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Administrators administrators;
    private final Pictures pictures;
    private final Sessions sessions;
    private final Postbox postbox;
    private final DepartureLetters letters;
    private final Remains remains;

    Departures(
            JdbcClient jdbc,
            Accounts accounts,
            Administrators administrators,
            Pictures pictures,
            Sessions sessions,
            Postbox postbox,
            DepartureLetters letters,
            Remains remains) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.administrators = administrators;
        this.pictures = pictures;
        this.sessions = sessions;
        this.postbox = postbox;
        this.letters = letters;
        this.remains = remains;
    }

    /** Until when somebody who is about to leave may come back; empty for everybody else. */
    Optional<Instant> until(AccountId id) {
        return jdbc.sql("select leaving_at + interval '14 days' from member where id = :id and leaving_at is not null")
                .param("id", id.value())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** How a wish to leave ends. */
    sealed interface Leave {
        record Taken() implements Leave {}

        /** Somebody has to look after the site. */
        record LastAdministrator() implements Leave {}
    }

    /** Hides the member from everybody and signs them out everywhere. Who asks twice leaves no later, and is told once. */
    @Transactional
    Leave take(Account account) {
        if (account.role() == Role.ADMINISTRATOR && administrators.alone(account.id())) return new Leave.LastAdministrator();
        int hidden = jdbc.sql("update member set leaving_at = now() where id = :id and leaving_at is null").param("id", account.id().value()).update();
        sessions.endAll(account.id());
        if (hidden == 1) {
            account.reach().ifPresent(email -> postbox.post(letters.leaving(email, until(account.id()).orElseThrow())));
            LOG.info("{} is about to leave", account.id());
        }
        return new Leave.Taken();
    }

    /** Shows the member again; false when it is too late. */
    @Transactional
    boolean stay(AccountId id) {
        int stayed = jdbc.sql("update member set leaving_at = null where id = :id and leaving_at is not null").param("id", id.value()).update();
        if (stayed == 1) LOG.info("{} stays", id);
        return stayed == 1;
    }

    /** Those whose time to come back is over. */
    List<AccountId> due() {
        return jdbc.sql("select id from member where leaving_at <= now() - interval '14 days' order by leaving_at")
                .query(UUID.class)
                .list().stream()
                .map(AccountId::new)
                .toList();
    }

    /**
     * Removes all that is known of a member, in one transaction: what refers to the account goes with it, by the schema, and
     * {@link Remains} are what does not. The picture is let go of here, and its files are deleted by a task. Only closed slugs
     * remain. Nothing happens to whoever has come back at the last moment, or is gone already.
     */
    @Transactional
    void complete(AccountId id) {
        var held = jdbc.sql("select picture_id from member where id = :id and leaving_at <= now() - interval '14 days' for update")
                .param("id", id.value())
                .query((row, n) -> Optional.ofNullable(row.getObject("picture_id", UUID.class)).map(PictureId::new))
                .optional();
        if (held.isEmpty()) return;
        sessions.endAll(id);
        remains.forget(accounts.find(id).orElseThrow());
        jdbc.sql("delete from account where id = :id").param("id", id.value()).update();
        held.get().ifPresent(pictures::letGo);
        LOG.info("{} is gone", id);
    }
}

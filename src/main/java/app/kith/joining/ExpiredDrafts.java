package app.kith.joining;

import app.kith.account.Secret;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The drafts whose day has passed. Nothing is known of them but that there was one, for as long as a browser may come back
 * for it with its cookie; so whoever does is told what became of their answers.
 */
@Repository
class ExpiredDrafts {

    private final JdbcClient jdbc;

    ExpiredDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether there was a draft behind a browser's secret that is kept no more. */
    boolean had(Secret secret) {
        return jdbc.sql("""
                select exists (select from expired_draft where token_hash = :hash) or exists (
                    select from draft where token_hash = :hash and account_id is null and touched_at <= now() - interval '24 hours')""")
                .param("hash", secret.hash())
                .query(Boolean.class)
                .single();
    }

    /** Takes the secret away from a draft that has expired and waits for the sweep, so that another can begin under it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void makeRoom(Secret secret) {
        jdbc.sql("""
                with past as (
                    update draft set token_hash = sha256(token_hash || uuid_send(id))
                    where token_hash = :hash and touched_at <= now() - interval '24 hours' returning account_id)
                insert into expired_draft (token_hash) select cast(:hash as bytea) from past where account_id is null on conflict do nothing""")
                .param("hash", secret.hash())
                .update();
    }

    /** Forgets that there was one before this, whose owner has been told. */
    void forget(UUID draft) {
        jdbc.sql("delete from expired_draft where token_hash = (select token_hash from draft where id = :draft)").param("draft", draft).update();
    }

    /** Removes what nobody has touched for a day, unless its picture is still to be let go. */
    @Transactional(propagation = Propagation.MANDATORY)
    void sweep() {
        jdbc.sql("""
                with past as (
                    delete from draft where touched_at < now() - interval '24 hours' and picture_id is null returning token_hash, account_id)
                insert into expired_draft (token_hash) select token_hash from past where account_id is null on conflict do nothing""").update();
        jdbc.sql("delete from expired_draft where expired_at < now() - :age * interval '1 second'")
                .param("age", DraftCookie.AGE.toSeconds())
                .update();
    }
}

package app.kith.village;

import app.kith.account.AccountId;
import app.kith.dream.DreamId;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lays what is planted into the days on which the village did it. */
@Repository
@ConditionalOnBooleanProperty("kith.demo")
class Yesterdays {

    /**
     * What bears the time of this transaction has happened in it just now. Its letters were read long ago. An open offer
     * waits from today on, so that it does not expire at once.
     */
    private static final String HAPPENED = """
            with told as (update dream_diary_entry set written_at = :at where dream_id = :dream and written_at = now()),
                said as (update dream_comment set written_at = :at where dream_id = :dream and written_at = now()),
                done as (update dream_step set done_at = :at where dream_id = :dream and done_at = now()),
                cheered as (update dream_cheer set since = :at where dream_id = :dream and since = now()),
                comment_cheered as (update comment_cheer set since = :at where since = now()
                    and comment_id in (select id from dream_comment where dream_id = :dream)),
                followed as (update dream_follow set since = :at where dream_id = :dream and since = now()),
                dreamer_followed as (update member_follow set since = :at where since = now()),
                offered as (update offer set offered_at = :at, thanked_at = case when thanked_at is not null then cast(:at as timestamptz) end
                    where dream_id = :dream and offered_at = now() and state <> 'open'),
                wrote as (update offer_message set written_at = :at where written_at = now()
                    and offer_id in (select id from offer where dream_id = :dream and state <> 'open')),
                heard as (update notification set at = :at, seen_at = :at where at = now()
                    and about not in (select id from offer where dream_id = :dream and state = 'open') returning id),
                read as (delete from letter where written_at = now() returning id),
                delivered as (delete from scheduled_tasks where task_name = 'deliver-letter' and task_instance in (select id::text from read)),
                heard_of as (update notification_actor set at = :at where at = now() and notification_id in (select id from heard))
            update dream set published_at = :at where id = :dream and published_at = now()""";

    private final JdbcClient jdbc;

    Yesterdays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a dream was ever planted; one that its dreamer has deleted stays deleted. */
    boolean know(DreamId dream) {
        return jdbc.sql("select exists (select from dream where id = :id)").param("id", dream.value()).query(Boolean.class).single();
    }

    void joined(AccountId member, Instant at) {
        jdbc.sql("update member set joined_at = :at where id = :id").param("at", Timestamp.from(at)).param("id", member.value()).update();
    }

    /** Whatever has happened to a dream in the caller's transaction, and was not laid elsewhere, happened then. */
    @Transactional(propagation = Propagation.MANDATORY)
    void happened(DreamId dream, Instant at) {
        jdbc.sql(HAPPENED).param("dream", dream.value()).param("at", Timestamp.from(at)).update();
    }
}

package app.kith.picture.ledger;

import app.kith.picture.store.Key;
import app.kith.picture.store.StoreName;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger. Files come into it before they are put, and their states follow those who refer to them, in the same
 * transaction. That none becomes one to delete while a picture shows it, the schema sees to.
 */
@Repository
public class StoredFiles {

    private final JdbcClient jdbc;
    private final Deletions deletions;

    StoredFiles(JdbcClient jdbc, Deletions deletions) {
        this.jdbc = jdbc;
        this.deletions = deletions;
    }

    /** Writes down what is about to be put, in a transaction of its own: from now on the sweep knows of it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void expect(Collection<StoredFile> files) {
        for (StoredFile file : files) {
            jdbc.sql("""
                    insert into stored_file (store, key, content_type, bytes, sha256, state)
                    values (:store, :key, :type, :bytes, :sha256, 'pending')""")
                    .param("store", file.store().toString())
                    .param("key", file.key().toString())
                    .param("type", file.contentType())
                    .param("bytes", file.bytes())
                    .param("sha256", file.checksum().map(Checksum::sha256).orElse(null))
                    .update();
        }
    }

    /** From the moment at which their picture has an owner. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Collection<StoredFile> files) {
        for (StoredFile file : files) become("kept", file, "pending");
    }

    /** From the moment at which no picture shows them any more. A task deletes them once this is committed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(Collection<StoredFile> files) {
        for (StoredFile file : files) {
            if (become("to delete", file, "pending", "kept")) deletions.ask(file.store(), file.key().toString(), Duration.ZERO);
        }
    }

    /** From the moment at which no picture shows them any more because an audit found them wanting: it may have been mistaken. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void setAside(Collection<StoredFile> files) {
        for (StoredFile file : files) become("quarantined", file, "pending", "kept");
    }

    /**
     * Gives up what could not be put. It is deleted a little later, for a store that did not answer may still be busy
     * with it.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void giveUp(Collection<StoredFile> files) {
        for (StoredFile file : files) {
            if (become("to delete", file, "pending")) deletions.ask(file.store(), file.key().toString(), Duration.ofMinutes(10));
        }
    }

    private boolean become(String state, StoredFile file, String... before) {
        return jdbc.sql("update stored_file set state = :state, since = now() where store = :store and key = :key and state in (:before)")
                .param("state", state)
                .param("store", file.store().toString())
                .param("key", file.key().toString())
                .param("before", List.of(before))
                .update() == 1;
    }

    /** Notes a checksum that was not known yet. */
    public void note(StoreName store, Key key, Checksum checksum) {
        jdbc.sql("update stored_file set sha256 = :sha256 where store = :store and key = :key and sha256 is null and state <> 'deleted'")
                .param("sha256", checksum.sha256())
                .param("store", store.toString())
                .param("key", key.toString())
                .update();
    }

    /**
     * Sees to what nobody else does: files that were put and never shown, because something crashed in between; those
     * whose quarantine is over; and those to delete that no task knows of.
     */
    @Transactional
    public void sweep() {
        jdbc.sql("""
                update stored_file file set state = 'to delete', since = now()
                where state = 'pending' and since < now() - interval '1 hour'
                    and not exists (select from picture_rendition rendition where rendition.store = file.store and rendition.key = file.key)
                    or state = 'quarantined' and since < now() - interval '30 days'""")
                .update();
        record Lost(String store, String key) {}
        jdbc.sql("""
                select store, key from stored_file
                where state = 'to delete' and not exists (
                    select from scheduled_tasks where task_name = :task and task_instance = store || '/' || key)
                limit 10000""")
                .param("task", Deletions.TASK.getTaskName())
                .query(Lost.class)
                .list()
                .forEach(lost -> deletions.ask(StoreName.of(lost.store).orElseThrow(), lost.key, Duration.ZERO));
    }
}

package app.kith.picture.ledger;

import app.kith.picture.store.Key;
import app.kith.picture.store.StoreName;
import app.kith.picture.store.Stores;
import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files on their way out: each is a task of its own, asked for in the transaction that lets go of it. */
@Repository
class Deletions {

    /** Its instances are called after the store and the key. */
    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("delete-file");

    private final JdbcClient jdbc;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;
    private final Stores stores;

    Deletions(JdbcClient jdbc, ObjectProvider<SchedulerClient> scheduler, Clock clock, Stores stores) {
        this.jdbc = jdbc;
        this.scheduler = scheduler;
        this.clock = clock;
        this.stores = stores;
    }

    /** An errand at the console has no scheduler: what it lets go of, the site's next sweep finds. */
    void ask(StoreName store, String key, Duration later) {
        scheduler.ifAvailable(client -> client.scheduleIfNotExists(
                TASK.instance(store + "/" + key).scheduledTo(clock.now().plus(later))));
    }

    /** No state leads back from here, so nobody can want the file again between the question and the deletion. */
    void carryOut(String instance) throws IOException {
        int slash = instance.indexOf('/');
        StoreName store = StoreName.of(instance.substring(0, slash)).orElseThrow();
        Key key = Key.of(instance.substring(slash + 1)).orElseThrow();
        boolean asked = jdbc.sql("select exists (select from stored_file where store = :store and key = :key and state = 'to delete')")
                .param("store", store.toString())
                .param("key", key.toString())
                .query(Boolean.class)
                .single();
        if (!asked) return;
        stores.of(store).delete(key);
        jdbc.sql("update stored_file set state = 'deleted', since = now(), sha256 = null where store = :store and key = :key and state = 'to delete'")
                .param("store", store.toString())
                .param("key", key.toString())
                .update();
    }
}

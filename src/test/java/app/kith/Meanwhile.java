package app.kith;

import static org.awaitility.Awaitility.await;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two things at once, of which one waits in its middle for what the test holds in the database. */
public record Meanwhile(JdbcClient jdbc, PlatformTransactionManager transactions) {

    /**
     * What comes of a deed that meets held rows on its way.
     *
     * @param holds takes the rows, in a transaction
     * @param deed begins then, elsewhere, and goes on until it waits for that transaction
     * @param before what is done before the deed may go on, in the same transaction, which is committed then
     */
    public <T> T of(Runnable holds, Callable<T> deed, Runnable before) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<T> under = new TransactionTemplate(transactions).execute(open -> {
                int own = jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
                holds.run();
                Future<T> begun = threads.submit(deed);
                await().until(() -> begun.isDone() || waitsFor(own));
                before.run();
                return begun;
            });
            return under.get(2, TimeUnit.MINUTES);
        }
    }

    private boolean waitsFor(int own) {
        return jdbc.sql("select exists (select from pg_stat_activity where ? = any(pg_blocking_pids(pid)))").param(own).query(Boolean.class).single();
    }
}

package app.kith.database;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Logged;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the site's background says while a test takes its database away: the threads of db-scheduler, the pool, and the
 * transactions that cannot even be rolled back. Which of them is at work at that moment is chance, so each of this may be
 * said or not; anything else may not.
 */
public final class Outage implements AutoCloseable {

    private static final List<Pattern> EXPECTED = Stream.of(
            "WARN The database server (died: starting it again|runs again)",
            "WARN database - Connection \\S+ marked as broken because of SQLSTATE\\((57P01|08\\w{3})\\), ErrorCode\\(0\\)",
            "WARN database - Failed to validate connection .*",
            "WARN database - Thread starvation or clock leap detected .*",
            "ERROR (Application|Commit) exception overridden by (rollback|commit) exception",
            "ERROR Unhandled exception\\. Will keep running\\.",
            "(WARN|ERROR) Unhandled exception \\w+: .* during execution of task with name .*",
            "ERROR Failed while completing execution .*",
            "(WARN|ERROR) Failed while updating heartbeat .*",
            "ERROR Failed to pick execution .*").map(message -> Pattern.compile(message, Pattern.DOTALL)).toList();

    private final Logged log = Logged.by("app.kith.database.EmbeddedDatabase", "com.zaxxer.hikari", "com.github.kagkarlsson.scheduler",
            "org.springframework.transaction", "org.springframework.jdbc");
    private final List<String> died = new CopyOnWriteArrayList<>();
    private final Thread.UncaughtExceptionHandler others = Thread.getDefaultUncaughtExceptionHandler();

    public Outage() {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            if (thread.getName().startsWith("db-scheduler")) died.add(thread.getName());
            else if (others != null) others.uncaughtException(thread, failure);
            else failure.printStackTrace();
        });
    }

    public List<String> said() {
        return log.said();
    }

    /** A thread of the pool that dies is replaced by another, which is asserted by whoever sees work done afterwards. */
    public void wasAsExpected() {
        assertThat(said()).allMatch(message -> EXPECTED.stream().anyMatch(expected -> expected.matcher(message).matches()));
        assertThat(died).allMatch(thread -> thread.matches("db-scheduler-pool-\\d+-thread-\\d+"));
    }

    @Override
    public void close() {
        Thread.setDefaultUncaughtExceptionHandler(others);
        log.close();
    }
}

package app.kith.database;

import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What the threads do that work in the background when the database cuts their connections: they go on. */
@SpringBootTest(properties = "db-scheduler.polling-interval=20ms")
@DirtiesContext
class LostConnectionsTest {

    private static final TaskDescriptor<Void> KNOCK = TaskDescriptor.of("knock");
    private static final Set<String> HEARD = ConcurrentHashMap.newKeySet();

    @TestConfiguration
    static class Knocking {
        @Bean
        Task<Void> knock() {
            return Tasks.oneTime(KNOCK).execute((instance, context) -> HEARD.add(instance.getId()));
        }
    }

    @TempDir
    static Path data;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("kith.data", () -> data);
    }

    @Autowired
    Database database;

    @Autowired
    SchedulerClient scheduler;

    @Test
    void whatIsScheduledAfterTheSchedulerHasLostItsConnectionsIsDone() {
        try (var outage = new Outage()) {
            isHeard("before");

            // Until the scheduler itself has met one, and not only the pool, which takes another without a word.
            await().until(() -> {
                cutAllConnections();
                return outage.said().contains("ERROR Unhandled exception. Will keep running.");
            });

            isHeard("after");
            outage.wasAsExpected();
        }
    }

    private void isHeard(String knock) {
        await().ignoreExceptions().until(() -> scheduler.scheduleIfNotExists(KNOCK.instance(knock).scheduledTo(Instant.now())));
        await().until(() -> HEARD.contains(knock));
    }

    private void cutAllConnections() throws SQLException {
        var address = database.address();
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password()); var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = current_user and pid <> pg_backend_pid()");
        }
    }
}

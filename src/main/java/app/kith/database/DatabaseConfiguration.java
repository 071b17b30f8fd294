package app.kith.database;

import app.kith.settings.Settings;
import com.github.kagkarlsson.scheduler.Clock;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database and the pool of connections to it; the pool depends on the database, so it is closed before it. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** How long a request waits for a connection before its visitor reads "back soon". */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Missing wherever the context does not begin with {@code main}, which starts the database ahead of it. */
    @Bean
    @ConditionalOnMissingBean
    Database database(Settings settings) {
        return Database.of(settings);
    }

    @Bean
    HikariDataSource dataSource(Database database) {
        var pool = new HikariConfig();
        pool.setPoolName("database");
        pool.setJdbcUrl(database.address().url());
        pool.setUsername(database.address().user());
        pool.setPassword(database.address().password());
        pool.setMaximumPoolSize(16);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(PATIENCE.toMillis());
        pool.setValidationTimeout(1_000);
        pool.addDataSourceProperty("ApplicationName", "kith");
        pool.addDataSourceProperty("connectTimeout", PATIENCE.toSeconds());
        pool.addDataSourceProperty("tcpKeepAlive", true);
        return new HikariDataSource(pool);
    }

    /** For the scheduler of tasks, instead of its own, and for whoever says when a task is due. */
    @Bean
    Clock taskClock(DataSource dataSource) {
        var jdbc = JdbcClient.create(dataSource);
        return new TaskClock(() -> jdbc.sql("select clock_timestamp()").query((row, n) -> row.getTimestamp(1).toInstant()).single(), InstantSource.system());
    }
}

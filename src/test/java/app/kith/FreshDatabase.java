package app.kith;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Empties each database of the tests once a run: it is kept between runs only because making one takes seconds. */
@TestConfiguration
class FreshDatabase {

    private static final Set<String> FRESH = ConcurrentHashMap.newKeySet();

    @Bean
    FlywayMigrationStrategy freshOnceARun() {
        return flyway -> {
            if (FRESH.add(((HikariDataSource) flyway.getConfiguration().getDataSource()).getJdbcUrl())) flyway.clean();
            flyway.migrate();
        };
    }
}

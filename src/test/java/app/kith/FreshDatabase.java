package app.kith;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Empties the database of the tests once a run: it is kept between runs only because making one takes seconds. */
@TestConfiguration
class FreshDatabase {

    private static final AtomicBoolean FRESH = new AtomicBoolean();

    @Bean
    FlywayMigrationStrategy freshOnceARun() {
        return flyway -> {
            if (FRESH.compareAndSet(false, true)) flyway.clean();
            flyway.migrate();
        };
    }
}

package app.kith.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A folder of its own, since a test kills its server. */
@SpringBootTest
@DirtiesContext
class DatabaseTest {

    @TempDir
    static Path data;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("kith.data", () -> data);
    }

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HikariDataSource pool;

    @Test
    void theSiteHasARealAndDurablePostgres() {
        var settings = jdbc.sql("""
                select name || '=' || setting from pg_settings
                where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'server_version', 'data_checksums',
                               'password_encryption', 'listen_addresses')
                """).query(String.class).list();

        assertThat(settings).contains("fsync=on", "synchronous_commit=on", "full_page_writes=on", "data_checksums=on",
                "password_encryption=scram-sha-256", "listen_addresses=127.0.0.1")
                .anyMatch(setting -> setting.startsWith("server_version=18."));
    }

    @Test
    void theSitesRoleIsNoSuperuserButMayHaveItsExtensions() {
        assertThat(jdbc.sql("select rolsuper from pg_roles where rolname = current_user").query(Boolean.class).single()).isFalse();
        for (var extension : new String[] {"pg_trgm", "unaccent", "citext"})
            jdbc.sql("create extension if not exists " + extension).update();
    }

    @Test
    void theSiteRecoversByItselfWhenItsServerIsKilled() throws Exception {
        var postmaster = Postmaster.named(data.toRealPath().resolve("database")).orElseThrow();
        jdbc.sql("select 1").query(Integer.class).single();

        try (var outage = new Outage()) {
            ProcessHandle.of(postmaster.pid()).orElseThrow().destroyForcibly();
            await().until(() -> !postmaster.runs());

            await().ignoreExceptions()
                    .untilAsserted(() -> assertThat(jdbc.sql("select 1").query(Integer.class).single()).isEqualTo(1));

            pool.getHikariPoolMXBean().softEvictConnections(); // or those that were lost would be found one by one
            assertThat(outage.said()).contains("WARN The database server died: starting it again");
            await().until(() -> outage.said().contains("WARN The database server runs again"));
            outage.wasAsExpected();
        }
    }
}

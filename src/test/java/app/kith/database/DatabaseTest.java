package app.kith.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(properties = "kith.data=target/test-data/site")
class DatabaseTest {

    @Autowired
    JdbcClient jdbc;

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
}

package app.kith.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.Node;
import app.kith.settings.CannotStart;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** For the site any PostgreSQL is an outside one that it did not start: here, the embedded one of the tests. */
class OutsideDatabaseTest {

    private static EmbeddedDatabase server;

    @BeforeAll
    static void start() {
        server = EmbeddedDatabase.in(Path.of(Node.DATA));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void itIsUsedAsItIs() {
        assertThat(OutsideDatabase.at(server.address(), Duration.ZERO).address()).isEqualTo(server.address());
    }

    @Test
    void aWrongPasswordIsOneSentenceAtOnceAndStaysUnsaid() {
        var address = new DatabaseAddress(server.address().url(), "kith", "wrong-secret");

        assertThatThrownBy(() -> OutsideDatabase.at(address, Duration.ofMinutes(1)))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("The database of KITH_DATABASE_URL (kith at jdbc:postgresql://127.0.0.1:")
                .hasMessageContaining("password authentication failed")
                .message().doesNotContain("wrong-secret").hasLineCount(1);
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsWaitedForAndThenOneSentence() {
        var address = new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/kith", "kith", "secret");

        assertThatThrownBy(() -> OutsideDatabase.at(address, Duration.ofMillis(700)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("127.0.0.1:1")
                .message().doesNotContain("secret");
    }
}

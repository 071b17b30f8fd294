package app.kith.account.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.convert.ConversionService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionOperations;

/** Looking at a page writes nothing, most of the time, and does not even ask whether there is something to write. */
@KithTest
class NotedSessionsTest {

    @Autowired
    DataSource database;

    @Autowired
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsByTheDatabasesClock;

    @Autowired
    ConversionService springSessionConversionService;

    @Autowired
    JdbcClient jdbc;

    private final AtomicInteger updates = new AtomicInteger();
    private NotedSessions sessions;
    private String id;

    @BeforeEach
    void aSessionBegins() {
        var kept = new JdbcIndexedSessionRepository(new Counted(database), TransactionOperations.withoutTransaction());
        sessionsByTheDatabasesClock.customize(kept);
        kept.setConversionService(springSessionConversionService);
        sessions = NotedSessions.in(kept);
        var begun = sessions.createSession();
        begun.setMaxInactiveInterval(Duration.ofHours(1));
        begun.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, UUID.randomUUID() + " 0");
        sessions.save(begun);
        id = begun.getId();
        updates.set(0);
    }

    @Test
    void aUseWithinTheMinuteIsNotSent() {
        isUsed();
        assertThat(updates).hasValue(0);
    }

    @Test
    void oneAfterAMinuteIsAndOnce() {
        jdbc.sql("update spring_session set last_access_time = last_access_time - 60000 where session_id = ?").param(id).update();
        isUsed();
        isUsed();
        assertThat(updates).hasValue(1);
    }

    @Test
    void whatASessionIsToRememberIsWrittenInAnyCase() {
        Session used = isUsed();
        used.setAttribute("remembered", true);
        sessions.save((NotedSessions.Noted) used);
        assertThat(sessions.findById(id).<Boolean>getAttribute("remembered")).isTrue();
    }

    private Session isUsed() {
        var read = sessions.findById(id);
        read.setLastAccessedTime(Instant.now());
        sessions.save(read);
        return read;
    }

    /** Counts what is sent to change a session. */
    private final class Counted extends JdbcTemplate {

        Counted(DataSource database) {
            super(database);
        }

        @Override
        public int update(String sql, PreparedStatementSetter values) {
            updates.incrementAndGet();
            return super.update(sql, values);
        }
    }
}

package app.kith.account.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/**
 * The sessions as Spring Session keeps them, but for two things. It writes a row for a session and one for each thing
 * that it remembers; here a session begins with one statement, which notes the browser, too. And it tells each at every page
 * that it is used now, and writes that down. Here they hear of it when a use is due to be noted, which was found out when
 * they were read; most pages write nothing, and ask the database no second time.
 */
final class NotedSessions implements FindByIndexNameSessionRepository<NotedSessions.Noted> {

    /** The interval of a session whose last use is noted; no session expires by it, since it is negative. */
    static final Duration NOTED = Duration.ofSeconds(-1);

    /** The interval of one whose use is to be noted. */
    static final Duration DUE = Duration.ofSeconds(-2);

    private static final String BEGIN = KnownDevices.NOTE.formatted("""
            , begun as (
                insert into spring_session (primary_id, session_id, creation_time, last_access_time, max_inactive_interval,
                    expiry_time, principal_name, epoch, remembered, device, origin)
                select :primary, :id, now_in_millis(), now_in_millis(), :idle,
                    now_in_millis() + :idle * 1000::bigint, there.id::text, :epoch, :remembered, :device, :origin from there)""");

    private final FindByIndexNameSessionRepository<Session> kept;
    private final JdbcClient jdbc;

    private NotedSessions(FindByIndexNameSessionRepository<Session> kept, JdbcClient jdbc) {
        this.kept = kept;
        this.jdbc = jdbc;
    }

    @SuppressWarnings("unchecked") // the repository gets back what it gave, whose type it keeps to itself
    static NotedSessions in(FindByIndexNameSessionRepository<? extends Session> kept, JdbcClient jdbc) {
        return new NotedSessions((FindByIndexNameSessionRepository<Session>) kept, jdbc);
    }

    @Override
    public Noted createSession() {
        return new Noted(new MapSession(kept.createSession().getId()));
    }

    @Override
    public void save(Noted session) {
        if (session.kept() instanceof MapSession fresh) begin(fresh);
        else kept.save(session.kept());
    }

    /** Once, however often the answer is committed; a session that nobody has signed in to is no row. */
    private void begin(MapSession fresh) {
        Beginning beginning = fresh.getAttribute(Beginning.ATTRIBUTE);
        if (beginning == null) return;
        fresh.removeAttribute(Beginning.ATTRIBUTE);
        jdbc.sql(BEGIN)
                .param("primary", UUID.randomUUID().toString())
                .param("id", fresh.getId())
                .param("idle", fresh.getMaxInactiveInterval().toSeconds())
                .param("account", beginning.proof().account().value())
                .param("epoch", beginning.proof().epoch())
                .param("remembered", beginning.remembered())
                .param("device", beginning.device().column())
                .param("origin", beginning.origin().column())
                .param("hash", beginning.browser().hash())
                .param("others", KnownDevices.OTHERS)
                .update();
    }

    @Override
    public @Nullable Noted findById(String id) {
        Session found = kept.findById(id);
        return found == null ? null : new Noted(found);
    }

    @Override
    public void deleteById(String id) {
        kept.deleteById(id);
    }

    @Override
    public Map<String, Noted> findByIndexNameAndIndexValue(String index, String value) {
        return kept.findByIndexNameAndIndexValue(index, value).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, found -> new Noted(found.getValue())));
    }

    /** A session that changes by its use only when that is due. */
    record Noted(Session kept) implements Session {

        @Override
        public void setLastAccessedTime(Instant now) {
            if (!getMaxInactiveInterval().equals(NOTED)) kept.setLastAccessedTime(now);
        }

        @Override
        public Instant getLastAccessedTime() {
            return kept.getLastAccessedTime();
        }

        @Override
        public String getId() {
            return kept.getId();
        }

        @Override
        public String changeSessionId() {
            return kept.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return kept.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return kept.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            kept.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            kept.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return kept.getCreationTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            kept.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return kept.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return kept.isExpired();
        }
    }
}

package app.kith.account.sessions;

import app.kith.account.Secret;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sessions lie in the database, under ids of 256 random bits, and end by the database's clock alone: what Spring
 * Session sends along of this machine's is left aside, and what it reads says that nothing expires.
 */
@Configuration
class SessionsConfiguration {

    /**
     * What a session holds and its account are told together, so that a page asks once for both. A session
     * of an epoch that is over, or of a locked account, is not found. Nothing read expires by a node's clock (a negative interval); which of
     * two it is says whether {@link NotedSessions} are to note a use.
     */
    private static final String READ = """
            select session.primary_id, session.session_id, session.creation_time, session.last_access_time,
                case when session.last_access_time <= now_in_millis() - 60000 then %s else %s end as max_inactive_interval,
                '%s' as attribute_name, convert_to(%s::text, 'UTF8') as attribute_bytes
            from spring_session session join account on account.id = session.principal_name::uuid
            where session.expiry_time > now_in_millis() and session.epoch = account.session_epoch and account.locked_at is null and\s"""
            .formatted(NotedSessions.DUE.toSeconds(), NotedSessions.NOTED.toSeconds(), Told.ATTRIBUTE, Told.JSON);

    /**
     * A use is noted at most once a minute, so that looking at a page writes nothing most of the time; and only under the id that
     * the session has: {@link Sessions} writes another by itself, and who still knows the old one writes nothing any more.
     */
    private static final String USE = """
            update spring_session session
            set last_access_time = now_in_millis(), expiry_time =
                least(now_in_millis() + session.max_inactive_interval * 1000::bigint, session.creation_time + %s)
            from (select ?::text as session_id, ?::bigint as their_last, ?::bigint as their_idle,
                ?::bigint as their_expiry, ?::text as account, ?::bpchar as primary_id) used
            where session.primary_id = used.primary_id and session.session_id = used.session_id
              and session.last_access_time <= now_in_millis() - 60000"""
            .formatted(Sessions.LONGEST.toMillis());

    private static final String SWEEP = "delete from spring_session where expiry_time <= least(?::bigint, now_in_millis())";

    @Bean
    static BeanPostProcessor notedSessions(ObjectProvider<JdbcClient> jdbc) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcIndexedSessionRepository sessions ? NotedSessions.in(sessions, jdbc.getObject()) : bean;
            }
        };
    }

    @Bean
    SessionIdGenerator sessionIds() {
        return () -> Secret.next().value();
    }

    /**
     * What Spring Session does is one statement, and needs no transaction around it but its caller's. Whoever else asks for a
     * template gets one that begins transactions.
     */
    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }

    /** What is read of a session is JSON: Java's own form runs code of whoever wrote it. */
    @Bean
    ConversionService springSessionConversionService() {
        var json = new JsonMapper();
        var conversions = new GenericConversionService();
        conversions.addConverter(byte[].class, Object.class, told -> Told.read(json.readValue(told, Map.class)));
        return conversions;
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsByTheDatabasesClock() {
        return sessions -> {
            sessions.setGetSessionQuery(READ + "session.session_id = ?");
            sessions.setListSessionsByPrincipalNameQuery(READ + "session.principal_name = ?");
            sessions.setUpdateSessionQuery(USE);
            sessions.setDeleteSessionsByExpiryTimeQuery(SWEEP);
        };
    }
}

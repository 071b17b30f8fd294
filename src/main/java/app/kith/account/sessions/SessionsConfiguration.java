package app.kith.account.sessions;

import app.kith.account.Accounts;
import app.kith.account.Secret;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sessions lie in the database, under ids of 256 random bits, and end by the database's clock alone: what Spring
 * Session sends along of this machine's is left aside, and what it reads says that nothing expires.
 */
@Configuration
class SessionsConfiguration {

    /**
     * The account comes with the epoch of its proof. What the session remembers follows at once, and its commit, which is
     * waited for, brings this one to the disk, too.
     */
    private static final String BEGIN = """
            with hurried as materialized (select set_config('synchronous_commit', 'off', true))
            insert into spring_session (primary_id, session_id, creation_time, last_access_time, max_inactive_interval,
                expiry_time, principal_name, epoch)
            select begun.primary_id, begun.session_id, now_in_millis(), now_in_millis(), begun.idle,
                now_in_millis() + begun.idle * 1000, split_part(begun.account, ' ', 1), split_part(begun.account, ' ', 2)::integer
            from (select ?::bpchar as primary_id, ?::text as session_id, ?::bigint as their_now, ?::bigint as their_last,
                ?::bigint as idle, ?::bigint as their_expiry, ?::text as account) begun, hurried""";

    /**
     * The account is told as if the session remembered it, so that a page asks once for both; none of a locked one. A session
     * of an epoch that is over is not found. Nothing read expires by a node's clock (a negative interval); which of
     * two it is says whether {@link NotedSessions} are to note a use.
     */
    private static final String READ = """
            select session.primary_id, session.session_id, session.creation_time, session.last_access_time,
                case when session.last_access_time <= now_in_millis() - 60000 then %s else %s end as max_inactive_interval,
                kept.attribute_name, kept.attribute_bytes
            from spring_session session
            left join account on account.id = session.principal_name::uuid
            cross join lateral (
                select attribute_name, attribute_bytes from spring_session_attributes where session_primary_id = session.primary_id
                union all
                select '%s', convert_to(%s::text, 'UTF8') where account.id is not null and account.locked_at is null) kept
            where session.expiry_time > now_in_millis() and coalesce(session.epoch = account.session_epoch, true) and\s"""
            .formatted(NotedSessions.DUE.toSeconds(), NotedSessions.NOTED.toSeconds(), Sessions.ADMITTED, Accounts.JSON);

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
    static BeanPostProcessor notesUsesNowAndThen() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcIndexedSessionRepository sessions ? NotedSessions.in(sessions) : bean;
            }
        };
    }

    @Bean
    SessionIdGenerator sessionIds() {
        return () -> Secret.next().value();
    }

    /**
     * What Spring Session does is one statement nearly always, and needs no transaction around it. A crash in the middle
     * of the one that is two, a session and what it remembers, leaves a session of nobody, which opens nothing.
     * Whoever else asks for a template gets one that begins transactions.
     */
    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations(PlatformTransactionManager transactions) {
        var callers = new TransactionTemplate(transactions);
        callers.setPropagationBehavior(TransactionDefinition.PROPAGATION_SUPPORTS);
        return callers;
    }

    /** What a session remembers, words and yes or no, is kept as JSON: Java's own form runs code of whoever wrote it. */
    @Bean
    ConversionService springSessionConversionService() {
        var json = new JsonMapper();
        var conversions = new GenericConversionService();
        conversions.addConverter(Object.class, byte[].class, json::writeValueAsBytes);
        conversions.addConverter(byte[].class, Object.class, bytes -> json.readValue(bytes, Object.class));
        return conversions;
    }

    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer postgreSqlSessions() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsByTheDatabasesClock() {
        return sessions -> {
            sessions.setCreateSessionQuery(BEGIN);
            sessions.setGetSessionQuery(READ + "session.session_id = ?");
            sessions.setListSessionsByPrincipalNameQuery(READ + "session.principal_name = ?");
            sessions.setUpdateSessionQuery(USE);
            sessions.setDeleteSessionsByExpiryTimeQuery(SWEEP);
        };
    }
}

package app.kith.account.sessions;

import app.kith.account.Secret;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Sessions lie in the database, under ids of 256 random bits. */
@Configuration
class SessionsConfiguration {

    @Bean
    SessionIdGenerator sessionIds() {
        return () -> Secret.next().value();
    }

    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer postgreSqlSessions() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}

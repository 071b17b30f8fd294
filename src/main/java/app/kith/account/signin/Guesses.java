package app.kith.account.signin;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Failed sign-ins, counted for the account that was meant and for the address they came from. After four, the next
 * attempt counts only when a delay has passed that begins with a second and doubles to a minute; an hour's rest
 * forgets them.
 */
@Repository
class Guesses {

    private final JdbcClient jdbc;

    Guesses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean tooSoon(List<String> subjects) {
        return jdbc.sql("""
                select exists (select from sign_in_failure
                where subject in (:subjects) and failures > 4
                  and now() < last_at + least(power(2, least(failures - 5, 6)), 60) * interval '1 second')""")
                .param("subjects", subjects)
                .query(Boolean.class)
                .single();
    }

    @Transactional
    void failed(List<String> subjects) {
        for (String subject : subjects) {
            jdbc.sql("""
                    insert into sign_in_failure (subject, failures) values (:subject, 1)
                    on conflict (subject) do update set last_at = now(), failures =
                        case when sign_in_failure.last_at < now() - interval '1 hour' then 1
                             else least(sign_in_failure.failures + 1, 100) end""")
                    .param("subject", subject)
                    .update();
        }
    }

    /** A success forgives the account's failures, not the address's: it may be one of many tries from there. */
    @Transactional
    void succeeded(List<String> subjects) {
        jdbc.sql("delete from sign_in_failure where subject = :subject")
                .param("subject", subjects.getLast())
                .update();
    }
}

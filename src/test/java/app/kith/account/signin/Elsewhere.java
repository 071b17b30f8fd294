package app.kith.account.signin;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What goes on at other places while a test looks at one: people who guess, and networks that nobody has come from yet. */
public final class Elsewhere {

    private static final AtomicInteger COUNT = new AtomicInteger((int) (System.nanoTime() >>> 8 & 0xffff));

    private Elsewhere() {}

    /** An address of a network of its own, from the range for benchmarks (RFC 2544). */
    static String address() {
        int number = COUNT.incrementAndGet();
        return "198.%d.%d.%d".formatted(18 + (number >> 16 & 1), number >> 8 & 0xff, number & 0xff);
    }

    /** So many wrong tries have just been made. */
    public static void hasFailed(JdbcClient jdbc, String subject, int times) {
        jdbc.sql("""
                insert into sign_in_failure (subject, failed_at) values (:subject, array_fill(now(), array[cast(:times as integer)]))
                on conflict (subject) do update set failed_at = excluded.failed_at""")
                .param("subject", subject).param("times", times).update();
    }

    /** Strangers guess at an account, and so many of them wait that the next one is told to come again. */
    public static void isFull(JdbcClient jdbc, String email) {
        hasFailed(jdbc, "strangers " + email, 20);
        jdbc.sql("update sign_in_failure set turn_at = now() + interval '1 hour' where subject = 'strangers ' || ?").param(email).update();
    }
}

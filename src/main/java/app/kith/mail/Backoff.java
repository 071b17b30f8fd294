package app.kith.mail;

import java.time.Duration;

/**
 * How long a letter waits for its next try. While the server is away it is called again and again at the same distance, so
 * that letters leave soon after its return; where it answers "not now", each pause is twice the one before, up to four hours
 * (RFC 5321, section 4.5.4.1).
 *
 * @param first the first pause
 */
record Backoff(Duration first) {

    private static final Duration LONGEST = Duration.ofHours(4);

    Duration after(Throwable failure, int failuresBefore) {
        if (!(failure instanceof Deferred)) return first;
        Duration doubled = first.multipliedBy(1L << Math.min(failuresBefore, 20));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}

package app.kith.account.signin;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;

/** When a try is answered. */
sealed interface Turn {

    /**
     * It is looked at after a while, and counts as wrong until it turns out right.
     *
     * @param pause how long that is
     * @param counted the moment under which it is counted, by the database's clock
     * @param next in seconds: how long the answer to another one takes, if this one is wrong
     */
    record Taken(Guesser guesser, Duration pause, Optional<OffsetDateTime> counted, int next) implements Turn {}

    /** So many are waiting already that it is not looked at, whatever it is, nor counted. */
    record Late(int seconds) implements Turn {}
}

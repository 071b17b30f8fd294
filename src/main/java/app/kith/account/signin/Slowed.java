package app.kith.account.signin;

import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** A password is looked at when it is its turn, and counted when it is wrong: wherever one is asked for, by the same rules. */
@Component
class Slowed {

    /** After so long those who find no room to wait in may come again, in seconds. */
    private static final int ROOM_AGAIN = 5;

    private final Guesses guesses;
    private final Waits waits;

    Slowed(Guesses guesses, Waits waits) {
        this.guesses = guesses;
        this.waits = waits;
    }

    /** How a try ends; the seconds are until the next one has its answer, or may come. */
    sealed interface Ending {
        record Right() implements Ending {}
        record Wrong(int next) implements Ending {}
        record Unseen(int again) implements Ending {}
    }

    /** @param right whether it is: asked once, when it is its turn */
    Ending attempt(Guesser guesser, BooleanSupplier right) {
        return switch (guesses.take(guesser)) {
            case Turn.Late(int seconds) -> new Ending.Unseen(seconds);
            case Turn.Taken turn -> answer(turn, right);
        };
    }

    private Ending answer(Turn.Taken turn, BooleanSupplier right) {
        if (!waits.rest(turn.pause())) {
            guesses.forgive(turn);
            return new Ending.Unseen(Math.max(turn.next(), ROOM_AGAIN));
        }
        if (right.getAsBoolean()) {
            guesses.forgive(turn);
            return new Ending.Right();
        }
        guesses.note(turn);
        return new Ending.Wrong(turn.next());
    }
}

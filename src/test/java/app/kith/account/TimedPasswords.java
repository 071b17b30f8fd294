package app.kith.account;

import java.util.function.Supplier;

/** Passwords that remember how long the last hash took, for the bench. */
final class TimedPasswords extends Passwords {

    private volatile double took;

    @Override
    Argon2id hashed(Supplier<Argon2id> work) {
        long begun = System.nanoTime();
        try {
            return super.hashed(work);
        } finally {
            took = (System.nanoTime() - begun) / 1e6;
        }
    }

    /** In milliseconds. */
    double took() {
        return took;
    }
}

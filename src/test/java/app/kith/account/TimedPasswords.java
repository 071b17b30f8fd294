package app.kith.account;

/** Passwords that remember how long the last comparison took, for the bench. */
final class TimedPasswords extends Passwords {

    private volatile double took;

    @Override
    public boolean matches(String password, String hash) {
        long begun = System.nanoTime();
        try {
            return super.matches(password, hash);
        } finally {
            took = (System.nanoTime() - begun) / 1e6;
        }
    }

    /** In milliseconds. */
    double took() {
        return took;
    }
}

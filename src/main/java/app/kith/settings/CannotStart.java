package app.kith.settings;

/**
 * Why the site does not start, in one sentence for the person who started it. It is printed as it stands, without a
 * stack trace, so it says what to do and never holds a secret.
 */
public final class CannotStart extends RuntimeException {

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

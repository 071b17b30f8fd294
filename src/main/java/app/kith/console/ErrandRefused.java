package app.kith.console;

/** An errand cannot be done; its message is one sentence that says what to do instead. */
public final class ErrandRefused extends RuntimeException {

    public ErrandRefused(String sentence) {
        super(sentence);
    }
}

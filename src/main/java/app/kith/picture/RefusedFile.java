package app.kith.picture;

/** Ends the work on a file wherever it turns out not to become a picture. */
final class RefusedFile extends Exception {

    private final Refusal refusal;

    RefusedFile(Refusal refusal) {
        super(refusal.key(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}

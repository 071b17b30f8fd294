package app.kith.picture;

/** Ends the work on a file wherever it turns out not to become a picture. */
final class RefusedFile extends Exception {

    private final Refusal refusal;
    private final Extent extent;

    RefusedFile(Refusal refusal) {
        this(refusal, Extent.UNKNOWN);
    }

    /** @param extent what is too large */
    RefusedFile(Refusal refusal, Extent extent) {
        super(refusal.key(), null, false, false);
        this.refusal = refusal;
        this.extent = extent;
    }

    Refusal refusal() {
        return refusal;
    }

    Extent extent() {
        return extent;
    }
}

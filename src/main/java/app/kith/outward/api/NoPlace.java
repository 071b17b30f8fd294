package app.kith.outward.api;

/** What stands behind {@code after} is no place from which one can read on. */
final class NoPlace extends RuntimeException {

    NoPlace() {
        super(null, null, false, false);
    }
}

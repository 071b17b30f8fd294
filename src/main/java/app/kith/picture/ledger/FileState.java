package app.kith.picture.ledger;

import java.util.Locale;

/** What is to become of a file. The migration that made the ledger says what each means. */
public enum FileState {
    PENDING,
    KEPT,
    TO_DELETE,
    QUARANTINED,
    DELETED;

    static FileState of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

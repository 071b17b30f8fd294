package app.kith.picture;

/**
 * Counts how many units (MCU) of a JPEG's scan are damaged. A few rows may be, as browsers show them, too; where the damage
 * goes is known only from one restart marker to the next, so all between two of them counts.
 */
final class JpegDamage {

    /** One part of so many may be damaged: of 3000 rows 47, which are ten in a rendition of 640. */
    private static final int PARTS = 64;

    private final long most;
    private long units;

    /** @param units of the whole scan */
    JpegDamage(long units) {
        this.most = units / PARTS;
    }

    void add(long damaged) throws RefusedFile {
        units += damaged;
        if (units > most) throw new RefusedFile(Refusal.DAMAGED);
    }
}

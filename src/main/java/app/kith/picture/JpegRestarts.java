package app.kith.picture;

/**
 * The restart markers in a scan's data. One stands after each interval but the last, and they are numbered 0 to 7, over and
 * over (ITU T.81, B.2.1 and E.1.4): one that is missing, or comes out of turn, tells of data that is.
 */
final class JpegRestarts {

    private static final int FIRST = 0xd0, LAST = 0xd7;

    private final int interval;
    private final long units;
    private long passed;
    private long lost;

    /**
     * @param interval in units (MCU), as the file says it; 0 where there are to be no markers
     * @param units of the whole scan
     */
    JpegRestarts(int interval, long units) {
        this.interval = interval;
        this.units = units;
    }

    static boolean is(int marker) {
        return marker >= FIRST && marker <= LAST;
    }

    /** How far behind the one that is expected a marker is, by its number: 1 to 3 if those between are lost, from 4 on if its turn is over. */
    static int ahead(int marker, long expected) {
        return (int) (marker - expected & 7);
    }

    void pass(int marker) {
        int ahead = ahead(marker, passed);
        boolean over = ahead > 3;
        lost += over ? 1 : ahead;
        if (!over) passed += ahead + 1;
    }

    /** Once the scan has ended: refuses it if too much is missing. Some encoders close the last interval as well. */
    void end() throws RefusedFile {
        if (interval == 0) return;
        long wanted = (units - 1) / interval;
        if (passed != wanted + 1) lost += Math.abs(wanted - passed);
        new JpegDamage(units).add(lost * interval);
    }
}

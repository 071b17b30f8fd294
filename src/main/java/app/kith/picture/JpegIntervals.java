package app.kith.picture;

/**
 * Leads through the units (MCU) of a scan, from one restart marker to the next. What is damaged ends at the marker that
 * comes after it; a scan without any is damaged as a whole.
 */
final class JpegIntervals {

    private final JpegScan scan;
    private final int units;
    private final int interval;
    private final JpegDamage damage;
    private int unit = -1;
    private boolean lost;

    /** @param interval in units; 0 where there are no markers */
    JpegIntervals(JpegScan scan, int units, int interval) {
        this.scan = scan;
        this.units = units;
        this.interval = interval > 0 ? interval : units;
        this.damage = new JpegDamage(units);
    }

    /** Goes on to the next unit, and says whether an interval begins with it in which nothing is known of those before. */
    boolean begins() throws RefusedFile {
        unit++;
        if (unit == 0 || unit % interval != 0) return false;
        if (!lost && !scan.ended()) damage.add(interval);
        lost = false;
        if (!scan.restart(unit / interval - 1)) lose();
        return true;
    }

    /** Whether this unit cannot be found any more. */
    boolean lost() {
        return lost;
    }

    /** This unit makes no sense, and so there is nowhere to look for the others of its interval. */
    void lose() throws RefusedFile {
        lost = true;
        damage.add(Math.min(interval, units - unit / interval * interval));
    }

    /** Behind the last unit: data that nobody asked for tells that something before it was misread. */
    void end() throws RefusedFile {
        if (!lost && !scan.complete()) lose();
    }
}

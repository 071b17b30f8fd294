package app.kith.icon;

import app.kith.picture.Outline;
import java.awt.geom.Path2D;

/** The mark of the site, 28 wide and 32 high: a neighbour's window, and a thread that is tied into a k. The same as in {@code icon.svg}. */
public final class Mark {

    static final String WINDOW = "M0 30V14a14 14 0 0 1 28 0v16a2 2 0 0 1-2 2H2a2 2 0 0 1-2-2z";
    static final String KNOT = "M9.500 7.500V26M19.500 12c-.6 3.600-4.600 6.300-9.800 6.600 5 .2 7.600 3 10.300 7.400";

    private Mark() {}

    public static Path2D window(double x, double y, double scale) {
        return Outline.of(WINDOW, x, y, scale);
    }

    /** A line, three wide. */
    public static Path2D knot(double x, double y, double scale) {
        return Outline.of(KNOT, x, y, scale);
    }
}

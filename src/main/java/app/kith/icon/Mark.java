package app.kith.icon;

import app.kith.picture.Outline;
import java.awt.geom.Path2D;

/**
 * The mark of the site, 28 wide and 32 high: a neighbour's window of thread, and a k that is tied in ink. Pages
 * ({@code parts/mark.jte}), cards and the icons in pixels take its outlines from here; {@code icon.svg} is held to them.
 */
public final class Mark {

    public static final String WINDOW = "M0 30V14a14 14 0 0 1 28 0v16a2 2 0 0 1-2 2H2a2 2 0 0 1-2-2z";
    public static final String KNOT = "M9.5 7.5V26M19.5 12c-.6 3.6-4.6 6.3-9.8 6.6 5 .2 7.6 3 10.3 7.4";

    /** Of the line that the knot is: bold enough for sixteen pixels. */
    public static final int LINE = 4;

    private Mark() {}

    public static Path2D window(double x, double y, double scale) {
        return Outline.of(WINDOW, x, y, scale);
    }

    /** A line, {@link #LINE} wide. */
    public static Path2D knot(double x, double y, double scale) {
        return Outline.of(KNOT, x, y, scale);
    }
}

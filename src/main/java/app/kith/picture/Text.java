package app.kith.picture;

/** A text that was set: its size is known, and it can be drawn. */
public interface Text {

    /**
     * How a text is written; the face is always the site's own, and the system's where that has no letter.
     *
     * @param centred whether its lines are, instead of beginning one below the other
     */
    record Hand(double size, int argb, boolean centred) {}

    /** Of the longest line. */
    double width();

    double height();

    /** Whether all of it is there; of what was cut, an ellipsis is left. */
    boolean whole();

    /** Whether it is read from right to left: then its lines begin there. */
    boolean leftward();

    /** @param x the left edge
     * @param y the upper edge */
    void draw(double x, double y);
}

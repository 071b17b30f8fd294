package app.kith.picture;

import java.awt.Shape;

/** What an engine draws on: from above, in pixels, colours as 0xAARRGGBB. The geometry is Java's own and needs no window system. */
interface Surface extends AutoCloseable {

    void fill(Shape shape, int argb);

    void stroke(Shape line, int argb, double width);

    /** Lays pixels down as they are, cut to a shape. */
    void lay(PixelBuffer buffer, Shape cut, int x, int y);

    /** Sets a text, which is drawn later and elsewhere on this same surface. */
    Text set(String text, Text.Hand hand, double width, int lines);

    /** Turns all that is drawn from now on; zero turns it back. */
    void turn(double degrees, double x, double y);

    /** All of it as a JPEG, which everybody who shows previews can read. */
    Encoded encoded();

    @Override
    void close();
}

package app.kith.picture;

import java.awt.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What the site draws on itself: shapes, texts in every script, members' pictures. */
public final class Canvas {

    private final Surface surface;
    private final Engine engine;
    private final Shown shown;

    Canvas(Surface surface, Engine engine, Shown shown) {
        this.surface = surface;
        this.engine = engine;
        this.shown = shown;
    }

    /** @param argb 0xAARRGGBB */
    public void fill(Shape shape, int argb) {
        surface.fill(shape, argb);
    }

    public void stroke(Shape line, int argb, double width) {
        surface.stroke(line, argb, width);
    }

    public Text set(String text, Text.Hand hand, double width, int lines) {
        return surface.set(Lettering.legible(text), hand, width, lines);
    }

    /** Draws something turned about a point. */
    public void turned(double degrees, double x, double y, Runnable drawing) {
        surface.turn(degrees, x, y);
        drawing.run();
        surface.turn(0, 0, 0);
    }

    /**
     * Shows a picture as a square, cut to a shape.
     *
     * @return false when the picture is no longer there
     */
    public boolean show(Picture picture, Shape cut, int x, int y, int side) {
        try {
            var file = shown.bytes(picture.id(), picture.width());
            if (file.isEmpty()) return false;
            try (var pixels = engine.decode(Original.read(file.get()), 8)) {
                surface.lay(Resampling.of(Paint.of(pixels), side, side, Resampling.Part.all(new Unpacked(pixels))), cut, x, y);
                return true;
            }
        } catch (RefusedFile unreadable) {
            throw new IllegalStateException("Not readable any more: picture " + picture.id(), unreadable);
        } catch (IOException down) {
            throw new UncheckedIOException(down);
        }
    }
}

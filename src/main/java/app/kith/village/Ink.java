package app.kith.village;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.Scanner;

/** A brush on a sheet of 1000 by 1000. Shapes are written as in SVG ({@code M L C Q Z}, absolute), because that is short. */
record Ink(Graphics2D brush) {

    static Shape shape(String path) {
        var shape = new Path2D.Double();
        try (var words = new Scanner(path.replaceAll("([MLCQZ])", " $1 "))) {
            while (words.hasNext()) {
                switch (words.next().charAt(0)) {
                    case 'M' -> shape.moveTo(next(words), next(words));
                    case 'L' -> shape.lineTo(next(words), next(words));
                    case 'Q' -> shape.quadTo(next(words), next(words), next(words), next(words));
                    case 'C' -> shape.curveTo(
                            next(words), next(words), next(words), next(words), next(words), next(words));
                    default -> shape.closePath();
                }
            }
        }
        return shape;
    }

    private static double next(Scanner words) {
        return Double.parseDouble(words.next());
    }

    static Shape oval(double x, double y, double width, double height) {
        return new Ellipse2D.Double(x - width / 2, y - height / 2, width, height);
    }

    /** The same on the other side of the middle. */
    static Shape mirrored(Shape shape) {
        return new AffineTransform(-1, 0, 0, 1, 1000, 0).createTransformedShape(shape);
    }

    static Shape turned(Shape shape, double degrees, double x, double y) {
        return AffineTransform.getRotateInstance(Math.toRadians(degrees), x, y).createTransformedShape(shape);
    }

    static Color mix(Color one, Color other, double share) {
        return new Color(
                (int) (one.getRed() + (other.getRed() - one.getRed()) * share),
                (int) (one.getGreen() + (other.getGreen() - one.getGreen()) * share),
                (int) (one.getBlue() + (other.getBlue() - one.getBlue()) * share));
    }

    static Color darker(Color colour, double share) {
        return mix(colour, new Color(0x2b1630), share);
    }

    /** The shadow of skin is warm. */
    static Color shade(Color skin, double share) {
        return mix(skin, new Color(0x6e2420), share);
    }

    static Color lighter(Color colour, double share) {
        return mix(colour, new Color(0xfff3dc), share);
    }

    static Color veil(Color colour, double opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) (255 * opacity));
    }

    void fill(Paint paint, Shape shape) {
        brush.setPaint(paint);
        brush.fill(shape);
    }

    void fill(Paint paint, String path) {
        fill(paint, shape(path));
    }

    /** On both sides of the middle. */
    void fillBoth(Paint paint, Shape shape) {
        fill(paint, shape);
        fill(paint, mirrored(shape));
    }

    void line(Paint paint, double width, Shape shape) {
        brush.setPaint(paint);
        brush.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        brush.draw(shape);
    }

    void lineBoth(Paint paint, double width, Shape shape) {
        line(paint, width, shape);
        line(paint, width, mirrored(shape));
    }

    /** Lit from above: the same colour, a little lighter at the top and darker at the foot. */
    static Paint lit(Color colour, double top, double foot) {
        return new GradientPaint(0, (float) top, lighter(colour, .16), 0, (float) foot, darker(colour, .14));
    }

    static Paint glow(Color colour, double opacity, double x, double y, double radius) {
        var stops = new Color[] {veil(colour, opacity), veil(colour, opacity * .45), veil(colour, 0)};
        return new RadialGradientPaint((float) x, (float) y, (float) radius, new float[] {0, .5f, 1}, stops);
    }

    /** What is drawn meanwhile stays inside. */
    void inside(Shape edge, Runnable drawing) {
        Shape before = brush.getClip();
        brush.clip(edge);
        drawing.run();
        brush.setClip(before);
    }

    static Shape without(Shape shape, Shape hole) {
        var rest = new Area(shape);
        rest.subtract(new Area(hole));
        return rest;
    }
}

package app.kith.picture;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads the path of an SVG ({@code d}), so that what pages draw can be drawn by ourselves: all commands but Q, T and turned arcs. */
public final class Outline {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]|-?(?:\\d+\\.?\\d*|\\.\\d+)");

    private final Path2D.Double path = new Path2D.Double();
    private final List<String> tokens;
    private int at;
    private double x;
    private double y;
    private double startX;
    private double startY;
    private double controlX;
    private double controlY;

    private Outline(String d) {
        tokens = TOKEN.matcher(d).results().map(MatchResult::group).toList();
    }

    public static Path2D of(String d) {
        var outline = new Outline(d);
        outline.read();
        return outline.path;
    }

    /** The same, moved and scaled. */
    public static Path2D of(String d, double x, double y, double scale) {
        var path = of(d);
        path.transform(new AffineTransform(scale, 0, 0, scale, x, y));
        return path;
    }

    private void read() {
        char command = 'M';
        while (at < tokens.size()) {
            if (Character.isLetter(tokens.get(at).charAt(0))) command = tokens.get(at++).charAt(0);
            segment(Character.toUpperCase(command), Character.isLowerCase(command));
            if (command == 'M') command = 'L';
            if (command == 'm') command = 'l';
        }
    }

    private void segment(char command, boolean relative) {
        double fromX = relative ? x : 0;
        double fromY = relative ? y : 0;
        double mirrorX = 2 * x - controlX;
        double mirrorY = 2 * y - controlY;
        switch (command) {
            case 'M' -> {
                path.moveTo(startX = x = fromX + number(), startY = y = fromY + number());
            }
            case 'L' -> line(fromX + number(), fromY + number());
            case 'H' -> line(fromX + number(), y);
            case 'V' -> line(x, fromY + number());
            case 'C' -> curve(fromX + number(), fromY + number(), fromX, fromY);
            case 'S' -> curve(mirrorX, mirrorY, fromX, fromY);
            case 'A' -> arc(number(), number(), number(), number() != 0, number() != 0, fromX + number(), fromY + number());
            case 'Z' -> {
                path.closePath();
                x = startX;
                y = startY;
            }
            default -> throw new IllegalArgumentException("no such command: " + command);
        }
        if (command != 'C' && command != 'S') {
            controlX = x;
            controlY = y;
        }
    }

    private double number() {
        return Double.parseDouble(tokens.get(at++));
    }

    private void line(double toX, double toY) {
        path.lineTo(x = toX, y = toY);
    }

    private void curve(double firstX, double firstY, double fromX, double fromY) {
        path.curveTo(firstX, firstY, controlX = fromX + number(), controlY = fromY + number(), x = fromX + number(), y = fromY + number());
    }

    /** From two ends to a centre, as SVG 1.1 explains it (F.6.5). */
    private void arc(double rx, double ry, double turned, boolean large, boolean sweep, double toX, double toY) {
        if (turned != 0) throw new IllegalArgumentException("turned arcs are not read");
        double halfX = (x - toX) / 2;
        double halfY = (y - toY) / 2;
        double reach = Math.sqrt(halfX * halfX / (rx * rx) + halfY * halfY / (ry * ry));
        if (reach > 1) {
            rx *= reach;
            ry *= reach;
        }
        double rest = rx * rx * halfY * halfY + ry * ry * halfX * halfX;
        double factor = Math.sqrt(Math.max(0, rx * rx * ry * ry - rest) / rest) * (large == sweep ? -1 : 1);
        double offX = factor * rx * halfY / ry;
        double offY = -factor * ry * halfX / rx;
        double from = Math.toDegrees(Math.atan2((halfY - offY) / ry, (halfX - offX) / rx));
        double extent = Math.toDegrees(Math.atan2((-halfY - offY) / ry, (-halfX - offX) / rx)) - from;
        if (sweep && extent < 0) extent += 360;
        if (!sweep && extent > 0) extent -= 360;
        double centreX = (x + toX) / 2 + offX;
        double centreY = (y + toY) / 2 + offY;
        path.append(new Arc2D.Double(centreX - rx, centreY - ry, 2 * rx, 2 * ry, -from, -extent, Arc2D.OPEN), true);
        x = toX;
        y = toY;
    }
}

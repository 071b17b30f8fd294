package app.kith.card;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** A way by some points, as a thread would lie: without a corner, and without swinging out where they are far apart. */
final class Strand {

    private final List<Point2D> points = new ArrayList<>();

    Strand by(double x, double y) {
        points.add(new Point2D.Double(x, y));
        return this;
    }

    Path2D drawn() {
        var way = new Path2D.Double();
        way.moveTo(points.getFirst().getX(), points.getFirst().getY());
        for (int i = 1; i < points.size(); i++) {
            Point2D from = points.get(i - 1);
            Point2D to = points.get(i);
            double third = from.distance(to) / 3;
            Point2D out = leaning(i - 1, third);
            Point2D in = leaning(i, -third);
            way.curveTo(from.getX() + out.getX(), from.getY() + out.getY(), to.getX() + in.getX(), to.getY() + in.getY(), to.getX(), to.getY());
        }
        return way;
    }

    /** At each point it runs as from the one before to the one after. */
    private Point2D leaning(int i, double length) {
        Point2D before = points.get(Math.max(0, i - 1));
        Point2D after = points.get(Math.min(points.size() - 1, i + 1));
        double whole = before.distance(after);
        return new Point2D.Double((after.getX() - before.getX()) / whole * length, (after.getY() - before.getY()) / whole * length);
    }
}

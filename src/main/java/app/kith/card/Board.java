package app.kith.card;

import app.kith.icon.Ink;
import app.kith.icon.Mark;
import app.kith.picture.Canvas;
import app.kith.picture.Outline;
import app.kith.picture.Text;
import app.kith.portrait.Portrait;
import app.kith.portrait.Quilt;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** The notice board in a sunny room, as every card shows it: paper, a window, notes, one thread. */
public final class Board {

    /** Another drawing of the same things has another address, too: count on. */
    static final String EDITION = "2";

    private final Canvas canvas;

    Board(Canvas canvas) {
        this.canvas = canvas;
    }

    void paper() {
        canvas.fill(new Rectangle2D.Double(0, 0, Card.WIDTH, Card.HEIGHT), Ink.PAPER.argb());
    }

    /** The mark with the site's name beside it. */
    void mark(String site, double x, double y, double height) {
        double scale = height / 32;
        canvas.fill(Mark.window(x, y, scale), Ink.THREAD.argb());
        canvas.stroke(Mark.knot(x, y, scale), Ink.ON_THREAD.argb(), Mark.LINE * scale);
        var name = text(site, height, Ink.INK, 600, 1);
        name.draw(x + 28 * scale + height * 0.34, y + (height - name.height()) / 2 - height * 0.02);
    }

    /** A pane of sunlight; the sun falls in from the right. */
    void window(double x, double y, double width, double height) {
        var pane = arch(x, y, width, height, 14);
        canvas.fill(pane, Ink.SUN.argb());
        for (double[] beam : new double[][] {{0.62, 0.98}, {1.12, 1.22}}) {
            double foot = x + width * (beam[0] - 0.62);
            double thick = width * (beam[1] - beam[0]);
            var light = new Path2D.Double();
            light.moveTo(foot - width * 0.2, y + height);
            light.lineTo(foot - width * 0.2 + width * 0.62, y);
            light.lineTo(foot - width * 0.2 + width * 0.62 + thick, y);
            light.lineTo(foot - width * 0.2 + thick, y + height);
            light.closePath();
            var inside = new Area(light);
            inside.intersect(new Area(pane));
            canvas.fill(inside, Ink.CARD.argb(72));
        }
    }

    /** Somebody looks out of an arch: their picture, or their quilt. */
    void portrait(Portrait portrait, int x, int y, int side) {
        var arch = arch(x, y, side, side, side * 0.1);
        boolean shown = portrait.picture().map(picture -> canvas.show(picture, arch, x, y, side)).orElse(false);
        if (!shown) quilt(Quilt.of(portrait.seed()), arch, x, y, side);
    }

    private void quilt(Quilt quilt, Shape arch, int x, int y, int side) {
        canvas.fill(arch, rgb(quilt.threads().getFirst()));
        for (int turn = 0; turn < 4; turn++) {
            for (int i = 0; i < quilt.patches().size(); i++) {
                var patch = quilt.patches().get(i);
                var place = new AffineTransform(side / 4.0, 0, 0, side / 4.0, x, y);
                place.rotate(turn * Math.PI / 2, 2, 2);
                place.translate(i % 2, i / 2);
                place.rotate(patch.turns() * Math.PI / 2, 0.5, 0.5);
                var piece = new Area(place.createTransformedShape(Outline.of(patch.shape().path())));
                piece.intersect(new Area(arch));
                canvas.fill(piece, rgb(quilt.threads().get(patch.thread())));
            }
        }
    }

    private static int rgb(String colour) {
        return 0xff000000 | Integer.parseInt(colour.substring(1), 16);
    }

    private static Shape arch(double x, double y, double width, double height, double corner) {
        double r = width / 2;
        return Outline.of("M0 %1$s V%2$s A%2$s %2$s 0 0 1 %3$s %2$s V%1$s A%4$s %4$s 0 0 1 %5$s %6$s H%4$s A%4$s %4$s 0 0 1 0 %1$sZ".formatted(
                height - corner, r, width, corner, width - corner, height), x, y, 1);
    }

    /** The thread, and the shadow that it throws on the wall. */
    void thread(Shape way, double width) {
        canvas.stroke(AffineTransform.getTranslateInstance(0, width * 1.2).createTransformedShape(way), Ink.INK.argb(34), width);
        canvas.stroke(way, Ink.THREAD.argb(), width);
    }

    /** A sheet of paper that hangs a little crooked; what is written on it turns with it. */
    void sheet(double x, double y, double width, double height, double turn, Ink paper, Runnable writing) {
        canvas.turned(turn, x + width / 2, y, () -> {
            canvas.fill(new RoundRectangle2D.Double(x + 1, y + 5, width - 2, height, 14, 14), Ink.INK.argb(26));
            var sheet = new RoundRectangle2D.Double(x, y, width, height, 14, 14);
            canvas.fill(sheet, paper.argb());
            canvas.stroke(sheet, Ink.HAIRLINE.argb(), 1.5);
            writing.run();
        });
    }

    void pin(double x, double y, double radius, Ink colour) {
        canvas.fill(disc(x, y, radius + 2), Ink.CARD.argb());
        canvas.fill(disc(x, y, radius), colour.argb());
    }

    private static Shape disc(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    Text text(String text, double size, Ink ink, double width, int lines) {
        return canvas.set(text, new Text.Hand(size, ink.argb(), false), width, lines);
    }

    /** Whether it can stand in lines of this width without a break where none may be, which is after words, and after signs that stand for words. */
    boolean breaksWell(String text, double size, double width) {
        var places = BreakIterator.getLineInstance(Locale.ROOT);
        places.setText(text);
        for (int from = places.first(), to = places.next(); to != BreakIterator.DONE; from = to, to = places.next()) {
            if (text(text.substring(from, to).strip(), size, Ink.INK, 9 * width, 1).width() > width) return false;
        }
        return true;
    }

    /** As large as the whole text fits, or else as small as it gets, and cut. */
    Text fitting(String text, Ink ink, double width, int lines, double... sizes) {
        return DoubleStream.of(sizes).mapToObj(size -> text(text, size, ink, width, lines))
                .filter(Text::whole)
                .findFirst()
                .orElseGet(() -> text(text, sizes[sizes.length - 1], ink, width, lines));
    }

    /** What stands below a window: in one line where it fits, or else smaller, in some. */
    Text caption(String text, double width) {
        var line = canvas.set(text, new Text.Hand(30, Ink.INK.argb(), true), width, 1);
        if (line.whole()) return line;
        var lines = canvas.set(text, new Text.Hand(26, Ink.INK.argb(), true), width, 3);
        return lines.whole() ? lines : canvas.set(text, new Text.Hand(22, Ink.INK.argb(), true), width, 4);
    }

    void bar(double x, double y, double width, double height) {
        sheet(x, y, width, height, 0, Ink.CARD, () -> {});
    }
}

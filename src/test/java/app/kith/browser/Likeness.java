package app.kith.browser;

import java.awt.image.BufferedImage;
import java.util.stream.IntStream;

/**
 * How far two pictures of a page differ, judged so that another machine's font does not matter and another look does.
 * Pictures are kept at an eighth of their size: a letter is then a shade of grey, whichever font drew it. A block counts only
 * where something is drawn, and it is the same if the other picture has that colour near the same place (other fonts break
 * lines elsewhere; rows are compared in proportion to the page's height). Both are searched for what the other has: so a part
 * that is gone is seen as one that is new.
 */
record Likeness(double changed, double taller, BufferedImage differences) {

    static final int SCALE = 8;

    /** Blocks a line may move: 24 px. */
    private static final int REACH = 3;

    /** A distance in Lab that one sees beside each other at once; 2.3 would be the least that can be seen. */
    private static final double SEEN = 12;

    /** The least that sets a block apart from the page's ground. */
    private static final double DRAWN = 4;

    /** Another font changed up to a tenth of what is drawn; another accent colour changes more (see {@code ReferencesTest}). */
    private static final double MOST_CHANGED = .12;

    /** A wider font makes more lines. */
    private static final double MOST_TALLER = .15;

    private static final double[] LINEAR = IntStream.range(0, 256).mapToDouble(Likeness::linear).toArray();

    static Likeness of(BufferedImage reference, BufferedImage now) {
        var differences = new BufferedImage(now.getWidth(), now.getHeight(), BufferedImage.TYPE_INT_RGB);
        differences.createGraphics().drawImage(now, 0, 0, null);
        double[][][] before = lab(reference), after = lab(now);
        double missing = unmatched(before, after, null);
        double added = unmatched(after, before, differences);
        double taller = Math.abs(now.getHeight() - reference.getHeight()) / (double) reference.getHeight();
        return new Likeness(Math.max(missing, added), taller, differences);
    }

    boolean close() {
        return changed <= MOST_CHANGED && taller <= MOST_TALLER;
    }

    /** The share of what one picture shows that the other has nowhere near. */
    private static double unmatched(double[][][] here, double[][][] there, BufferedImage marks) {
        double[] ground = here[here.length - 1][0];
        int drawn = 0, unmatched = 0;
        for (int y = 0; y < here.length; y++) {
            for (int x = 0; x < here[y].length; x++) {
                if (distance(here[y][x], ground) < DRAWN) continue;
                drawn++;
                if (near(there, y * there.length / here.length, x, here[y][x])) continue;
                unmatched++;
                if (marks != null) marks.setRGB(x, y, 0xff00ff);
            }
        }
        return drawn == 0 ? 0 : unmatched / (double) drawn;
    }

    private static boolean near(double[][][] picture, int row, int column, double[] colour) {
        if (column < picture[row].length && distance(picture[row][column], colour) < SEEN) return true; // most are where they were
        for (int y = Math.max(0, row - REACH); y <= Math.min(picture.length - 1, row + REACH); y++) {
            for (int x = Math.max(0, column - REACH); x <= Math.min(picture[y].length - 1, column + REACH); x++) {
                if (distance(picture[y][x], colour) < SEEN) return true;
            }
        }
        return false;
    }

    private static double distance(double[] one, double[] other) {
        double lightness = one[0] - other[0], a = one[1] - other[1], b = one[2] - other[2];
        return Math.sqrt(lightness * lightness + a * a + b * b);
    }

    private static double[][][] lab(BufferedImage picture) {
        var lab = new double[picture.getHeight()][picture.getWidth()][];
        for (int y = 0; y < lab.length; y++) for (int x = 0; x < lab[y].length; x++) lab[y][x] = lab(picture.getRGB(x, y));
        return lab;
    }

    private static double[] lab(int rgb) {
        double r = LINEAR[rgb >> 16 & 255], g = LINEAR[rgb >> 8 & 255], b = LINEAR[rgb & 255];
        double x = curve((.4124 * r + .3576 * g + .1805 * b) / .9505);
        double y = curve(.2126 * r + .7152 * g + .0722 * b);
        double z = curve((.0193 * r + .1192 * g + .9505 * b) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double linear(int value) {
        double v = value / 255.0;
        return v <= .04045 ? v / 12.92 : Math.pow((v + .055) / 1.055, 2.4);
    }

    private static double curve(double t) {
        return t > .008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116.0;
    }
}

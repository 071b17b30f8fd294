package app.kith.browser;

import java.awt.image.BufferedImage;
import java.util.stream.IntStream;

/**
 * How far two pictures of a page differ, judged so that another machine's font does not matter and another look does.
 * Pictures are kept at an eighth of their size: a letter is then a shade of grey, whichever font drew it. A block counts only
 * where something is drawn, and it is the same if the other picture has that colour near the same place: as far from the top, as far
 * from the end, or in proportion to the page's height, for other fonts break lines elsewhere. Both are searched for what the other has: so
 * a part that is gone is seen as one that is new.
 *
 * @param changed the share of what is drawn that the other has nowhere near
 * @param taller by what share the heights differ
 * @param head the same as {@code changed} of the page's head alone, which is but a small part of it
 * @param patch how much has changed in one piece (a button, a coloured paper), where 1 is as much as may
 */
record Likeness(double changed, double taller, double head, double patch, BufferedImage differences) {

    static final int SCALE = 8;

    /** Blocks a line may move: 24 px. */
    private static final int REACH = 3;

    /** A distance in Lab that one sees beside each other at once; 2.3 would be the least that can be seen. */
    private static final double SEEN = 12;

    /** The least that sets a block apart from the page's ground. */
    private static final double DRAWN = 4;

    /** Another font changed up to 5 % of what is drawn on any of six pages at 320 and 1440 px; a thread in another colour changes 2 to 28 %. */
    private static final double MOST_CHANGED = .08;

    /** A wider font makes more lines. */
    private static final double MOST_TALLER = .15;

    /** Blocks of the page's head, 64 px; in it nothing moves farther than one. */
    private static final int HEAD = 8;
    private static final int HEAD_REACH = 1;

    /** A font with which the head takes two rows changed 34 %; a head that is gone, 43 and more. */
    private static final double MOST_OF_HEAD = .4;

    /**
     * Blocks amid others that have all changed: other fonts made up to 7 on a page, a main button in another colour at least 67. A page
     * on which there is more to see may have more of them.
     */
    private static final int LARGEST_PATCH = 25;
    private static final double LARGER_PATCH = 1 / 2000.0;

    private static final double[] LINEAR = IntStream.range(0, 256).mapToDouble(Likeness::linear).toArray();

    static Likeness of(BufferedImage reference, BufferedImage now) {
        var differences = new BufferedImage(now.getWidth(), now.getHeight(), BufferedImage.TYPE_INT_RGB);
        differences.createGraphics().drawImage(now, 0, 0, null);
        double[][][] before = lab(reference), after = lab(now);
        var missing = Lost.of(before, after);
        var added = Lost.of(after, before);
        for (int y = 0; y < after.length; y++) {
            for (int x = 0; x < after[y].length; x++) if (added.places[y][x]) differences.setRGB(x, y, 0xff00ff);
        }
        double taller = Math.abs(now.getHeight() - reference.getHeight()) / (double) reference.getHeight();
        return new Likeness(Math.max(missing.share(), added.share()), taller, Math.max(missing.head, added.head),
                Math.max(missing.patch(), added.patch()), differences);
    }

    boolean close() {
        return changed <= MOST_CHANGED && taller <= MOST_TALLER && head <= MOST_OF_HEAD && patch <= 1;
    }

    /** Nothing but what differs between two pictures of one page: a reference that is another is renewed when somebody has looked. */
    boolean same() {
        return changed < .01 && taller == 0 && patch <= 1;
    }

    /** In words, for whoever is to look. */
    String said() {
        return "%.0f %% differ, of the head %.0f %%, height by %.0f %%%s".formatted(
                changed * 100, head * 100, taller * 100, patch > 1 ? ", and something large" : "");
    }

    /**
     * What one picture shows that the other has nowhere near.
     *
     * @param places which blocks
     * @param drawn how many blocks show anything
     * @param lost how many of them the other has not
     * @param head the share of those in the page's head
     */
    private record Lost(boolean[][] places, int drawn, int lost, double head) {

        static Lost of(double[][][] here, double[][][] there) {
            double[] ground = here[here.length - 1][0];
            var places = new boolean[here.length][here[0].length];
            int drawn = 0, lost = 0, drawnInHead = 0, lostInHead = 0;
            for (int y = 0; y < here.length; y++) {
                for (int x = 0; x < here[y].length; x++) {
                    double[] colour = here[y][x];
                    if (distance(colour, ground) < DRAWN) continue;
                    drawn++;
                    if (y < HEAD) {
                        drawnInHead++;
                        if (!near(there, y, x, colour, HEAD_REACH)) lostInHead++;
                    }
                    boolean found = near(there, y * there.length / here.length, x, colour, REACH)
                            || here.length != there.length && (near(there, y, x, colour, REACH) || near(there, y + there.length - here.length, x, colour, REACH));
                    if (found) continue;
                    places[y][x] = true;
                    lost++;
                }
            }
            return new Lost(places, drawn, lost, drawnInHead == 0 ? 0 : lostInHead / (double) drawnInHead);
        }

        double share() {
            return drawn == 0 ? 0 : lost / (double) drawn;
        }

        /** How many blocks are lost with all that are around them, by how many may be. */
        double patch() {
            int amid = 0;
            for (int y = 1; y < places.length - 1; y++) {
                for (int x = 1; x < places[y].length - 1; x++) if (around(y, x)) amid++;
            }
            return amid / (LARGEST_PATCH + drawn * LARGER_PATCH);
        }

        private boolean around(int row, int column) {
            for (int y = row - 1; y <= row + 1; y++) {
                for (int x = column - 1; x <= column + 1; x++) if (!places[y][x]) return false;
            }
            return true;
        }
    }

    private static boolean near(double[][][] picture, int row, int column, double[] colour, int reach) {
        if (row < 0 || row >= picture.length) return false;
        if (column < picture[row].length && distance(picture[row][column], colour) < SEEN) return true; // most are where they were
        for (int y = Math.max(0, row - reach); y <= Math.min(picture.length - 1, row + reach); y++) {
            for (int x = Math.max(0, column - reach); x <= Math.min(picture[y].length - 1, column + reach); x++) {
                if (distance(picture[y][x], colour) < SEEN) return true;
            }
        }
        return false;
    }

    /** Whether one sees at once that two colours are not the same. */
    static boolean differ(double[] lab, double[] other) {
        return distance(lab, other) >= SEEN;
    }

    private static double distance(double[] one, double[] other) {
        double lightness = one[0] - other[0], a = one[1] - other[1], b = one[2] - other[2];
        return Math.sqrt(lightness * lightness + a * a + b * b);
    }

    static double[][][] lab(BufferedImage picture) {
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

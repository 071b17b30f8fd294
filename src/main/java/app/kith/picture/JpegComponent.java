package app.kith.picture;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One of the components of a JPEG while it is decoded: brightness, or one of the two colours. */
final class JpegComponent {

    /**
     * How far a block's first number may be from zero once it is multiplied with its step: eight times the brightest
     * sample is 1024, and encoders that overshoot at edges go to 1264. Data that was misread soon runs away from there.
     */
    private static final int FARTHEST = 1536;

    private final int id;
    private final int across;
    private final int down;
    private final int table;
    private @Nullable Huffman first;
    private @Nullable Huffman rest;
    private float[] steps = {};
    private int farthest;

    private int eighths;
    private int stride;
    private Cosines[] blocks = {};
    private byte[] samples = {};
    private final float[][] nowhere = {{0}};
    private int before;

    /**
     * @param across how many of its blocks lie beside each other where the coarsest component has one
     * @param table which of the file's tables its steps are in
     */
    JpegComponent(int id, int across, int down, int table) {
        this.id = id;
        this.across = across;
        this.down = down;
        this.table = table;
    }

    int id() {
        return id;
    }

    int across() {
        return across;
    }

    int down() {
        return down;
    }

    int table() {
        return table;
    }

    boolean usual() {
        return across >= 1 && across <= 4 && down >= 1 && down <= 4;
    }

    void decodeWith(Huffman first, Huffman rest, float[] steps) {
        this.first = first;
        this.rest = rest;
        this.steps = steps;
        farthest = (int) (FARTHEST / Math.max(1, steps[0])) + 1;
    }

    void begin(int eighths, int columns, int rows) {
        this.eighths = eighths;
        stride = columns * across * eighths;
        samples = new byte[stride * rows * down * eighths];
        blocks = new Cosines[down];
        for (int i = 0; i < down; i++) blocks[i] = new Cosines(eighths, columns * across, steps);
        before = 0;
    }

    /** Reads its blocks of one place in the picture. */
    void read(JpegScan scan, int x) throws RefusedFile {
        for (var row : blocks) {
            for (int block = x * across; block < (x + 1) * across; block++) {
                read(scan, row.kept(), row.order(), block);
            }
        }
    }

    /** Passes over its blocks of the next place: one of them where the scan has no other component. */
    void pass(JpegScan scan, boolean alone) throws RefusedFile {
        for (int i = alone ? 1 : across * down; i > 0; i--) read(scan, 1, nowhere, 0);
    }

    private void read(JpegScan scan, int kept, float[][] rows, int block) throws RefusedFile {
        before = scan.block(Objects.requireNonNull(first), Objects.requireNonNull(rest), before, kept, rows, block);
        if (Math.abs(before) > farthest) throw new RefusedFile(Refusal.DAMAGED);
    }

    void restart() {
        before = 0;
    }

    /** Makes pixels of a row of places. */
    void finish(int y) {
        for (int i = 0; i < down; i++) blocks[i].pixels(samples, (y * down + i) * eighths * stride, stride);
    }

    /** @param most how many blocks the finest component has beside each other where the coarsest has one */
    JpegPlanes.Plane plane(int width, int height, int most, int highest) {
        double x = eighths / 8.0 * across / most;
        double y = eighths / 8.0 * down / highest;
        var planes = new Planes((int) Math.ceil(width * x), (int) Math.ceil(height * y), 1, stride, samples);
        return new JpegPlanes.Plane(planes, x, y);
    }
}

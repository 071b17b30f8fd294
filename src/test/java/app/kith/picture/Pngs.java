package app.kith.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.DeflaterOutputStream;

/** PNGs of every kind that there is, of four quarters: red, green / blue, white; in grey, four steps of it. */
final class Pngs {

    static final int GREY = 0, RGB = 2, PALETTE = 3, GREY_ALPHA = 4, RGB_ALPHA = 6;

    private static final int[][] COLOURS = {{255, 0, 0}, {0, 255, 0}, {0, 0, 255}, {255, 255, 255}};

    /** What grey stands for each of them at so many bits. */
    static int grey(int quarter, int bits) {
        int most = (1 << Math.min(bits, 8)) - 1;
        return Math.round(most * quarter / 3f) * 255 / most;
    }

    private Pngs() {}

    static byte[] quarters(int side, int kind, int bits) {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            for (int y = 0; y < side; y++) deflater.write(row(side, y, kind, bits));
        } catch (java.io.IOException inMemory) {
            throw new java.io.UncheckedIOException(inMemory);
        }
        byte[] palette = kind != PALETTE ? new byte[0] : Photograph.chunk("PLTE", palette());
        return Oddities.join(Oddities.pngHeader(side, side, bits, kind), palette, Photograph.chunk("IDAT", packed.toByteArray()), Photograph.chunk("IEND", new byte[0]));
    }

    private static byte[] palette() {
        var bytes = ByteBuffer.allocate(12);
        for (int[] colour : COLOURS) for (int part : colour) bytes.put((byte) part);
        return bytes.array();
    }

    private static byte[] row(int side, int y, int kind, int bits) {
        int channels = new int[] {1, 0, 3, 1, 2, 0, 4}[kind];
        byte[] row = new byte[1 + (side * channels * bits + 7) / 8];
        for (int x = 0; x < side; x++) {
            int quarter = (y < side / 2 ? 0 : 2) + (x < side / 2 ? 0 : 1);
            for (int c = 0; c < channels; c++) put(row, (x * channels + c) * bits, bits, sample(quarter, c, kind, bits));
        }
        return row;
    }

    private static int sample(int quarter, int channel, int kind, int bits) {
        int most = (1 << bits) - 1;
        return switch (kind) {
            case PALETTE -> Math.min(quarter, most);
            case GREY -> Math.round(most * quarter / 3f);
            case GREY_ALPHA -> channel == 1 ? most : Math.round(most * quarter / 3f);
            default -> channel == 3 ? most : COLOURS[quarter][channel] * most / 255;
        };
    }

    private static void put(byte[] row, int at, int bits, int sample) {
        if (bits == 16) {
            row[1 + at / 8] = (byte) (sample >> 8);
            row[2 + at / 8] = (byte) sample;
        } else {
            row[1 + at / 8] |= (byte) (sample << 8 - bits - at % 8);
        }
    }
}

package app.kith.picture;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** BMPs of every age, written by hand: Java writes only some. */
final class Bitmaps {

    private Bitmaps() {}

    /** 16, 24 or 32 bits for a pixel, from below or from above. */
    static byte[] plain(BufferedImage image, int bits, boolean fromAbove) {
        int w = image.getWidth();
        int h = image.getHeight();
        int stride = (w * bits + 31) / 32 * 4;
        var file = header(54 + stride * h, 54, w, fromAbove ? -h : h, bits, 0);
        for (int row = 0; row < h; row++) {
            int y = fromAbove ? row : h - 1 - row;
            file.position(54 + row * stride);
            for (int x = 0; x < w; x++) {
                int rgb = image.getRGB(x, y);
                if (bits == 16) {
                    file.putShort((short) ((rgb >> 19 & 31) << 10 | (rgb >> 11 & 31) << 5 | rgb >> 3 & 31));
                    continue;
                }
                file.put((byte) rgb).put((byte) (rgb >> 8)).put((byte) (rgb >> 16));
                if (bits == 32) file.put((byte) 0);
            }
        }
        return file.array();
    }

    /** As OS/2 had them: a short header. */
    static byte[] old(BufferedImage image) {
        byte[] usual = plain(image, 24, false);
        var file = ByteBuffer.allocate(usual.length - 28).order(ByteOrder.LITTLE_ENDIAN);
        file.put(Oddities.latin("BM")).putInt(file.capacity()).putInt(0).putInt(26)
                .putInt(12).putShort((short) image.getWidth()).putShort((short) image.getHeight()).putShort((short) 1).putShort((short) 24)
                .put(usual, 54, usual.length - 54);
        return file.array();
    }

    /** Eight bits, each row as runs of one colour, four to a picture: red, green / blue, white. */
    static byte[] packedQuarters(int side) {
        var file = header(54 + 16 + (side * 6) + 2, 54 + 16, side, side, 8, 1);
        file.putInt(46, 4);
        file.position(54);
        for (int rgb : new int[] {0xff0000, 0x00ff00, 0x0000ff, 0xffffff}) file.putInt(rgb);
        for (int row = 0; row < side; row++) {
            int left = row < side / 2 ? 2 : 0; // from below
            file.put((byte) (side / 2)).put((byte) left).put((byte) (side / 2)).put((byte) (left + 1)).putShort((short) 0);
        }
        file.put((byte) 0).put((byte) 1);
        return file.array();
    }

    static ByteBuffer header(int length, int pixels, int width, int height, int bits, int packing) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN)
                .put(Oddities.latin("BM")).putInt(length).putInt(0).putInt(pixels)
                .putInt(40).putInt(width).putInt(height).putShort((short) 1).putShort((short) bits).putInt(packing)
                .putInt(0).putInt(0).putInt(0).putInt(0).putInt(0);
    }
}

package app.kith.picture;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.Raster;

/** What ImageIO decoded, turned into sRGB row by row: a second whole copy would not fit. */
final class Frame implements Pixels {

    private final BufferedImage image;
    private final boolean opaque;
    private final int[] samples;

    private Frame(BufferedImage image, boolean opaque) {
        this.image = image;
        this.opaque = opaque;
        this.samples = new int[image.getWidth() * image.getRaster().getNumBands()];
    }

    static Pixels of(BufferedImage image, boolean opaque) {
        return new Frame(image, opaque);
    }

    @Override
    public int width() {
        return image.getWidth();
    }

    @Override
    public int height() {
        return image.getHeight();
    }

    @Override
    public boolean opaque() {
        return opaque;
    }

    @Override
    public void row(int y, int[] argb) {
        ColorModel model = image.getColorModel();
        if (model.getColorSpace().getType() == ColorSpace.TYPE_GRAY) {
            grey(y, argb);
        } else if (model.getColorSpace().isCS_sRGB()) {
            image.getRGB(0, y, width(), 1, argb, 0, width());
        } else {
            profiled(y, argb);
        }
        if (!opaque) premultiply(argb);
    }

    /** Java takes grey for linear light, which no file means by it: its numbers are taken as they are. */
    private void grey(int y, int[] argb) {
        Raster raster = image.getRaster();
        int bands = raster.getNumBands();
        int down = Math.max(0, raster.getSampleModel().getSampleSize(0) - 8);
        raster.getPixels(0, y, width(), 1, samples);
        for (int x = 0; x < width(); x++) {
            int grey = samples[x * bands] >> down;
            int alpha = bands > 1 ? samples[x * bands + 1] >> down : 255;
            argb[x] = alpha << 24 | grey << 16 | grey << 8 | grey;
        }
    }

    private void profiled(int y, int[] argb) {
        BufferedImage row = image.getSubimage(0, y, width(), 1);
        var converted = new BufferedImage(width(), 1, opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        new ColorConvertOp(null).filter(row, converted).getRGB(0, 0, width(), 1, argb, 0, width());
    }

    private void premultiply(int[] argb) {
        for (int x = 0; x < width(); x++) {
            int a = argb[x] >>> 24;
            argb[x] = a << 24 | times(argb[x] >> 16, a) << 16 | times(argb[x] >> 8, a) << 8 | times(argb[x], a);
        }
    }

    private static int times(int colour, int alpha) {
        return ((colour & 0xff) * alpha + 127) / 255;
    }

    @Override
    public void close() {
        image.flush();
    }
}

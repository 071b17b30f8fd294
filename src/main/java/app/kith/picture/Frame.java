package app.kith.picture;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.util.Optional;

/** What ImageIO decoded, turned into sRGB row by row: a second whole copy would not fit. */
final class Frame implements Pixels {

    private final BufferedImage image;
    private final boolean opaque;
    private final Optional<ICC_ColorSpace> profile;
    private final int[] samples;

    private Frame(BufferedImage image, boolean opaque, Optional<ICC_ColorSpace> profile) {
        this.image = image;
        this.opaque = opaque;
        this.profile = profile;
        this.samples = new int[image.getWidth() * image.getRaster().getNumBands()];
    }

    /** @param profile what the colours mean, where the image itself does not know */
    static Pixels of(BufferedImage image, boolean opaque, Optional<ICC_ColorSpace> profile) {
        return new Frame(image, opaque, profile);
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
            profile.ifPresent(space -> convert(meant(argb, space), argb));
        } else {
            convert(image.getSubimage(0, y, width(), 1), argb);
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

    private BufferedImage meant(int[] argb, ICC_ColorSpace space) {
        var model = new DirectColorModel(space, 32, 0xff0000, 0xff00, 0xff, 0xff000000, false, DataBuffer.TYPE_INT);
        var raster = model.createCompatibleWritableRaster(width(), 1);
        raster.setDataElements(0, 0, width(), 1, argb);
        return new BufferedImage(model, raster, false, null);
    }

    private void convert(BufferedImage row, int[] argb) {
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

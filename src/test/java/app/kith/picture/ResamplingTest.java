package app.kith.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class ResamplingTest {

    private static PixelBuffer buffer(BufferedImage image) {
        int w = image.getWidth();
        int h = image.getHeight();
        return new PixelBuffer(w, h, true, image.getRGB(0, 0, w, h, null, 0, w));
    }

    private static BufferedImage image(PixelBuffer buffer) {
        var image = new BufferedImage(buffer.width(), buffer.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, buffer.width(), buffer.height(), buffer.argb(), 0, buffer.width());
        return image;
    }

    private static Resampling.Part all(PixelBuffer buffer) {
        return Resampling.Part.all(new Unpacked(buffer));
    }

    @Test
    void aSmallerPictureIsAsTheYardstickHasIt() {
        var photograph = Photograph.take(601, 453, 3);
        for (int width : new int[] {601, 500, 320, 166, 80, 15, 1}) {
            int height = Math.max(1, width * 453 / 601);
            var resampled = Resampling.of(Paint.RED_GREEN_BLUE, width, height, all(buffer(photograph)));
            assertThat(Lanczos.psnr(Lanczos.of(photograph, width, height), image(resampled))).as("width %s", width).isGreaterThan(50);
        }
    }

    @Test
    void whatShinesThroughHasNoDarkEdge() {
        var half = new PixelBuffer(64, 64, false, new int[64 * 64]);
        for (int i = 0; i < half.argb().length; i++) half.argb()[i] = i % 64 < 32 ? 0xffff0000 : 0;

        for (int argb : Resampling.of(Paint.RED_GREEN_BLUE_ALPHA, 20, 20, all(half)).argb()) {
            assertThat(argb >> 16 & 0xff).isCloseTo(argb >>> 24, org.assertj.core.data.Offset.offset(1));
            assertThat(argb & 0xffff).isZero();
        }
    }
}

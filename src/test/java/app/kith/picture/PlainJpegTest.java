package app.kith.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our own way to read a JPEG, beside the library's. */
class PlainJpegTest {

    private static final BufferedImage PHOTOGRAPH = Photograph.take(403, 301, 4);

    private static PlainJpeg plain(byte[] file) throws RefusedFile {
        return PlainJpeg.of(Original.read(file)).orElseThrow();
    }

    private static PixelBuffer ours(byte[] file, int eighths, int width, int height) throws RefusedFile {
        return plain(file).decode(eighths).buffer(new Area(0, 0, 403, 301), width, height);
    }

    private static PixelBuffer theirs(byte[] file, int eighths, int width, int height) throws RefusedFile {
        try (var pixels = new SkiaEngine().decode(Original.read(file), eighths)) {
            return Resampling.of(Paint.RED_GREEN_BLUE, width, height, new Resampling.Part(new Unpacked(pixels), 0, 0, 403 * eighths / 8.0, 301 * eighths / 8.0));
        }
    }

    private static void alike(PixelBuffer ours, PixelBuffer theirs, double decibels) {
        assertThat(Lanczos.psnr(image(theirs), image(ours))).isGreaterThan(decibels);
    }

    private static BufferedImage image(PixelBuffer buffer) {
        var image = new BufferedImage(buffer.width(), buffer.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, buffer.width(), buffer.height(), buffer.argb(), 0, buffer.width());
        return image;
    }

    /** Halves and quarters the library makes by another rule, and coarse colours it spreads in another way. */
    @ParameterizedTest
    @CsvSource({"1, 40", "2, 80", "3, 120", "4, 160", "5, 200", "6, 240", "7, 280", "8, 403"})
    void atEveryScaleItIsThePictureThatTheLibrarySees(int eighths, int width) throws Exception {
        int height = width * 301 / 403;
        for (int sampling : new int[] {0x11, 0x12, 0x21, 0x22, 0x41}) {
            byte[] file = Photograph.jpeg(PHOTOGRAPH, 0.92, sampling, 0);
            alike(ours(file, eighths, width, height), theirs(file, eighths, width, height), sampling == 0x11 ? 44 : 32);
        }
    }

    @Test
    void greyIsGrey() throws Exception {
        var grey = new BufferedImage(403, 301, BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster().setSamples(0, 0, 403, 301, 0, PHOTOGRAPH.getRaster().getSamples(0, 0, 403, 301, 1, (int[]) null));
        byte[] file = Photograph.jpeg(grey, 0.92);

        alike(ours(file, 3, 120, 90), theirs(file, 3, 120, 90), 45);
        alike(ours(file, 8, 403, 301), theirs(file, 8, 403, 301), 45);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 26, 1000})
    void itFindsItsWayByRestarts(int interval) throws Exception {
        byte[] with = Photograph.jpeg(PHOTOGRAPH, 0.92, 0x22, interval);
        byte[] without = Photograph.jpeg(PHOTOGRAPH, 0.92, 0x22, 0);

        assertThat(ours(with, 4, 160, 120).argb()).isEqualTo(ours(without, 4, 160, 120).argb());
    }

    /** It ends as it should, and libraries only warn. */
    @ParameterizedTest
    @ValueSource(ints = {0, 10})
    void aJpegWithoutItsMiddleIsRefused(int interval) {
        byte[] file = Photograph.jpeg(PHOTOGRAPH, 0.92, 0x22, interval);
        for (int missing : new int[] {200, 2000, file.length / 3}) {
            byte[] cut = Jpegs.without(file, file.length / 2, file.length / 2 + missing);
            for (int eighths = 1; eighths <= 8; eighths++) {
                int scale = eighths;
                assertThatThrownBy(() -> plain(cut).decode(scale)).isInstanceOf(RefusedFile.class);
            }
        }
    }

    @Test
    void whateverIsInItItEnds() throws Exception {
        var random = new Random(7);
        // A small one: a change in a header of it is as likely as one in its data.
        var small = PHOTOGRAPH.getSubimage(100, 100, 131, 97);
        byte[][] whole = {Photograph.jpeg(small, 0.92, 0x22, 0), Photograph.jpeg(small, 0.92, 0x22, 9)};
        int read = 0;
        for (int i = 0; i < 2000; i++) {
            byte[] file = whole[i % 2].clone();
            for (int change = 0; change <= i % 5; change++) file[random.nextInt(2, file.length)] = (byte) random.nextInt();
            try {
                var jpeg = PlainJpeg.of(Original.read(file));
                if (jpeg.isPresent()) jpeg.get().decode(1 + i % 8);
                read++;
            } catch (RefusedFile refused) {
                // as it may be
            }
        }
        assertThat(read).isBetween(1, 1999);
    }

    @Test
    void whatIsNotPlainIsLeftToTheLibrary() throws Exception {
        byte[] file = Photograph.jpeg(PHOTOGRAPH, 0.92, 0x22, 0);

        assertThat(PlainJpeg.of(Original.read(file))).isPresent();
        assertThat(PlainJpeg.of(Original.read(Photograph.jpeg(PHOTOGRAPH, 0.92, true)))).isEmpty();
        assertThat(PlainJpeg.of(Original.read(Photograph.with(file, 0xe2, Oddities.latin("ICC_PROFILE\0\1\2"))))).isEmpty();
        assertThat(PlainJpeg.of(Original.read(Photograph.with(file, 0xee, Oddities.latin("Adobe\0\144\0\0\0\0\0"))))).isEmpty();
        assertThat(PlainJpeg.of(Original.read(Photograph.file(PHOTOGRAPH, "png")))).isEmpty();
    }
}

package app.kith.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Point;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However a file says what colours it has, they come out as they were meant. */
@ParameterizedClass(name = "{0}")
@MethodSource("app.kith.picture.RendererTest#engines")
class ColourTest {

    private static final int SIDE = 64;

    private final Engine engine;

    ColourTest(Engine engine) {
        this.engine = engine;
    }

    private BufferedImage seen(byte[] file) throws Exception {
        Original original = Original.read(file);
        var area = new Area(0, 0, original.uprightWidth(), original.uprightHeight());
        var rendition = new Renderer(engine).render(original, area, 32).renditions().getFirst();
        return Seen.of(rendition.bytes());
    }

    private void shows(byte[] file, int alpha, int red, int green, int blue) throws Exception {
        int argb = seen(file).getRGB(16, 16);
        assertThat(new int[] {argb >>> 24, argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff})
                .as("#%08x", argb)
                .usingElementComparator((a, b) -> Math.abs(a - b) <= 8 ? 0 : a - b)
                .containsExactly(alpha, red, green, blue);
    }

    private static BufferedImage plain(int type, int argb) {
        var image = new BufferedImage(SIDE, SIDE, type);
        for (int i = 0; i < SIDE * SIDE; i++) image.setRGB(i % SIDE, i / SIDE, argb);
        return image;
    }

    /** Grey as it is in the file, without Java's own idea of it. */
    private static BufferedImage grey(int bits, int... samples) {
        int type = bits == 16 ? DataBuffer.TYPE_USHORT : DataBuffer.TYPE_BYTE;
        boolean alpha = samples.length == 2;
        var model = new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_GRAY), alpha, false,
                alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE, type);
        WritableRaster raster = Raster.createInterleavedRaster(type, SIDE, SIDE, samples.length, new Point());
        for (int i = 0; i < SIDE * SIDE; i++) raster.setPixel(i % SIDE, i / SIDE, samples);
        return new BufferedImage(model, raster, false, null);
    }

    @Test
    void sRgbStaysAsItIs() throws Exception {
        shows(Photograph.file(plain(BufferedImage.TYPE_INT_RGB, 0x4080c0), "png"), 255, 0x40, 0x80, 0xc0);
        shows(Photograph.jpeg(plain(BufferedImage.TYPE_INT_RGB, 0x4080c0), 1), 255, 0x40, 0x80, 0xc0);
    }

    @Test
    void greyIsNeitherLighterNorDarker() throws Exception {
        shows(Photograph.file(grey(8, 100), "png"), 255, 100, 100, 100);
        shows(Photograph.jpeg(grey(8, 100), 1), 255, 100, 100, 100);
        shows(Photograph.file(grey(16, 100 << 8), "png"), 255, 100, 100, 100);
    }

    @Test
    void greyWithAlphaShinesThrough() throws Exception {
        shows(Photograph.file(grey(8, 100, 128), "png"), 128, 100, 100, 100);
    }

    @Test
    void sixteenBitsBecomeEight() throws Exception {
        var model = new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, Transparency.OPAQUE, DataBuffer.TYPE_USHORT);
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_USHORT, SIDE, SIDE, 3, new Point());
        for (int i = 0; i < SIDE * SIDE; i++) raster.setPixel(i % SIDE, i / SIDE, new int[] {0x40ff, 0x80ff, 0xc0ff});
        byte[] file = Photograph.file(new BufferedImage(model, raster, false, null), "png");
        assertThat(file[24]).isEqualTo((byte) 16);

        shows(file, 255, 0x40, 0x80, 0xc0);
    }

    @Test
    void whatShinesThroughGoesOnDoingSo() throws Exception {
        shows(Photograph.file(plain(BufferedImage.TYPE_INT_ARGB, 0x804080c0), "png"), 128, 0x40, 0x80, 0xc0);
        shows(Photograph.file(plain(BufferedImage.TYPE_INT_ARGB, 0), "png"), 0, 0, 0, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif"})
    void aPaletteIsLookedUp(String format) throws Exception {
        byte[] file = Photograph.file(plain(BufferedImage.TYPE_BYTE_INDEXED, 0xff3366cc), format);
        shows(file, 255, 0x33, 0x66, 0xcc);
    }

    @Test
    void cmykIsMixed() throws Exception {
        // As Adobe stores it: upside down. No cyan, half of magenta, all yellow, no black.
        shows(cmyk(255, 128, 0, 255), 255, 255, 128, 0);
        shows(cmyk(255, 255, 255, 0), 255, 0, 0, 0);
        shows(cmyk(255, 255, 255, 255), 255, 255, 255, 255);
    }

    private static byte[] cmyk(int... samples) {
        return Jpegs.cmyk(SIDE, samples, samples, samples, samples);
    }

    @Test
    void aProfileIsObeyedAndThenGone() throws Exception {
        // In this profile red is called green.
        shows(Oddities.profiledJpeg(Photograph.jpeg(plain(BufferedImage.TYPE_INT_RGB, 0xff0000), 1)), 255, 0, 255, 0);
        shows(Oddities.profiledPng(Photograph.file(plain(BufferedImage.TYPE_INT_RGB, 0xff0000), "png")), 255, 0, 255, 0);
    }

    /** Red, green and blue in XYZ under D50, and the curve: what phones, and cameras set to "Adobe RGB", mean by their numbers. */
    private static final byte[] DISPLAY_P3 = Oddities.profile(2.2, new double[][] {{0.5151, 0.2412, -0.0011}, {0.2920, 0.6922, 0.0419}, {0.1571, 0.0666, 0.7841}});
    private static final byte[] ADOBE_RGB = Oddities.profile(2.2, new double[][] {{0.6097, 0.3111, 0.0195}, {0.2053, 0.6257, 0.0609}, {0.1492, 0.0632, 0.7446}});

    @Test
    void wideColoursAreWhatTheyWereMeantToBe() throws Exception {
        // Computed apart from any code of ours: the numbers to the power of 2.2, through the matrix, and back as sRGB has it.
        for (byte[] file : inBoth(0xc86432, DISPLAY_P3)) shows(file, 255, 216, 93, 24);
        for (byte[] file : inBoth(0x64c832, DISPLAY_P3)) shows(file, 255, 43, 204, 0);
        for (byte[] file : inBoth(0x9678b4, ADOBE_RGB)) shows(file, 255, 162, 121, 184);
        for (byte[] file : inBoth(0xb49664, ADOBE_RGB)) shows(file, 255, 192, 151, 97);
        for (byte[] file : inBoth(0x808080, ADOBE_RGB)) shows(file, 255, 129, 129, 129);
    }

    private static List<byte[]> inBoth(int rgb, byte[] profile) {
        var image = plain(BufferedImage.TYPE_INT_RGB, rgb);
        return List.of(Oddities.profiledJpeg(Photograph.jpeg(image, 1), profile), Oddities.profiledJpeg(Photograph.jpeg(image, 1, true), profile),
                Oddities.profiledPng(Photograph.file(image, "png"), profile));
    }

    @Test
    void aPrintersProfileIsObeyedToo() throws Exception {
        assumeTrue(engine instanceof SkiaEngine, "the portable engine takes every printer for the same");
        // All of what it calls cyan: the profile means magenta by it.
        byte[] file = Oddities.profiledJpeg(cmyk(0, 255, 255, 255), Oddities.printersProfile());
        shows(file, 255, 255, 0, 255);
        shows(Oddities.profiledJpeg(cmyk(255, 255, 255, 255), Oddities.printersProfile()), 255, 255, 255, 255);
    }

    @Test
    void aProfileThatIsNoneIsIgnored() throws Exception {
        byte[] jpeg = Photograph.jpeg(plain(BufferedImage.TYPE_INT_RGB, 0x4080c0), 1);
        byte[] broken = Oddities.swappingProfile();
        Arrays.fill(broken, 40, broken.length, (byte) 0x77);
        shows(Photograph.with(jpeg, 0xe2, Oddities.join(Oddities.latin("ICC_PROFILE\0\1\1"), broken)), 255, 0x40, 0x80, 0xc0);
        shows(Photograph.with(jpeg, 0xe2, Oddities.latin("ICC_PROFILE\0\7\3nonsense")), 255, 0x40, 0x80, 0xc0);
    }
}

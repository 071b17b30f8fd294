package app.kith.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

/** What comes out of the renderer, whichever engine works in it. */
@ParameterizedClass(name = "{0}")
@MethodSource("engines")
class RendererTest {

    /** For both engines, and only for the test that needs it. */
    private static final class Yardstick {

        private static final BufferedImage PHOTOGRAPH = Photograph.take(1600, 1200, 1);
        private static final Map<Integer, BufferedImage> SIZES =
                Stream.of(160, 640, 1280).collect(Collectors.toMap(width -> width, width -> Lanczos.of(PHOTOGRAPH, width, width * 3 / 4)));
    }

    private final Engine engine;

    RendererTest(Engine engine) {
        this.engine = engine;
    }

    static Stream<Engine> engines() {
        return Stream.of(new SkiaEngine(), new PortableEngine());
    }

    private Renderer.Rendered render(byte[] file, int... widths) throws RefusedFile {
        Original original = Original.read(file);
        return new Renderer(engine)
                .render(original, new Area(0, 0, original.uprightWidth(), original.uprightHeight()), widths);
    }

    private static BufferedImage seen(Encoded rendition) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(rendition.bytes()));
    }

    @Test
    void aPhotographBecomesThreeSizesOfItself() throws Exception {
        var rendered = render(Photograph.jpeg(Yardstick.PHOTOGRAPH, 0.9), 160, 640, 1280);

        assertThat(rendered.renditions()).extracting(Encoded::width).containsExactly(160, 640, 1280);
        assertThat(rendered.renditions()).extracting(Encoded::height).containsExactly(120, 480, 960);
        for (var rendition : rendered.renditions()) {
            assertThat(Lanczos.psnr(Yardstick.SIZES.get(rendition.width()), seen(rendition))).isGreaterThan(25);
        }
    }

    @Test
    void noRenditionIsLargerThanTheOriginal() throws Exception {
        var rendered = render(Photograph.jpeg(Photograph.take(300, 200, 1), 0.9), 160, 640, 1280);

        assertThat(rendered.renditions()).extracting(Encoded::width).containsExactly(160, 300);
        assertThat(rendered.renditions()).extracting(Encoded::height).containsExactly(107, 200);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aTurnedPhotographStandsUpright(int orientation) throws Exception {
        var upright = Photograph.quarters(320, 160);
        byte[] stored = Photograph.with(Photograph.jpeg(laid(upright, orientation), 1), 0xe1, Photograph.exif(orientation));

        var rendition = render(stored, 160).renditions().getFirst();

        assertThat(rendition.height()).isEqualTo(80);
        var image = seen(rendition);
        assertThat(colours(image)).as("orientation %s", orientation).containsExactly("red", "green", "blue", "white");
    }

    @Test
    void aPngOrWebpMayBeTurnedToo() throws Exception {
        var stored = laid(Photograph.quarters(320, 160), 6);
        byte[] exif = Arrays.copyOfRange(Photograph.exif(6), 6, Photograph.exif(6).length);
        byte[] png = Photograph.file(stored, "png");
        byte[] webp = new SkiaEngine().encode(new PixelBuffer(160, 320, true, stored.getRGB(0, 0, 160, 320, null, 0, 160))).bytes();

        byte[] turnedPng = Oddities.join(
                Arrays.copyOf(png, 33), Photograph.chunk("eXIf", exif), Arrays.copyOfRange(png, 33, png.length));
        byte[] turnedWebp = Oddities.webp(
                Oddities.vp8x(8, 160, 320), Arrays.copyOfRange(webp, 12, webp.length), Oddities.webpChunk("EXIF", exif));

        for (byte[] file : new byte[][] {turnedPng, turnedWebp}) {
            assertThat(colours(seen(render(file, 160).renditions().getFirst()))).containsExactly("red", "green", "blue", "white");
        }
    }

    /** XMP and ImageMagick's profiles in text say it, too, but no browser heeds them: shown as everywhere else, it stays as it lies. */
    @Test
    void whatBrowsersDoNotHeedTurnsNothing() throws Exception {
        var lying = Photograph.quarters(320, 160);
        byte[] xmp = Oddities.latin("<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                + "<rdf:Description xmlns:tiff='http://ns.adobe.com/tiff/1.0/' tiff:Orientation='6'/></rdf:RDF></x:xmpmeta>");
        byte[] png = Photograph.file(lying, "png");
        byte[] webp = new SkiaEngine().encode(new PixelBuffer(320, 160, true, lying.getRGB(0, 0, 320, 160, null, 0, 320))).bytes();

        byte[][] files = {
            Photograph.with(Photograph.jpeg(lying, 1), 0xe1, Oddities.join(Oddities.latin("http://ns.adobe.com/xap/1.0/\0"), xmp)),
            behindHeader(png, Photograph.chunk("iTXt", Oddities.join(Oddities.latin("XML:com.adobe.xmp\0\0\0\0\0"), xmp))),
            behindHeader(png, Photograph.chunk("tEXt", rawProfile("exif", Photograph.exif(6)))),
            behindHeader(png, Photograph.chunk("tEXt", rawProfile("APP1", Photograph.exif(6)))),
            Oddities.webp(Oddities.vp8x(4, 320, 160), Arrays.copyOfRange(webp, 12, webp.length), Oddities.webpChunk("XMP ", xmp)),
        };

        for (byte[] file : files) {
            var rendition = render(file, 160).renditions().getFirst();
            assertThat(rendition.height()).isEqualTo(80);
            assertThat(colours(seen(rendition))).containsExactly("red", "green", "blue", "white");
        }
    }

    private static byte[] behindHeader(byte[] png, byte[] chunk) {
        return Jpegs.insert(png, 33, chunk);
    }

    /** As ImageMagick writes a profile into a PNG's text: its name, its length, its bytes as hexadecimal digits. */
    private static byte[] rawProfile(String name, byte[] profile) {
        return Oddities.latin("Raw profile type " + name + "\0\n" + name + "\n" + "      " + profile.length + "\n" + HexFormat.of().formatHex(profile) + "\n");
    }

    /** The pixels as a camera stores them that was held so: EXIF names the sides that row 0 and column 0 show. */
    static BufferedImage laid(BufferedImage upright, int orientation) {
        int w = upright.getWidth();
        int h = upright.getHeight();
        boolean turned = orientation > 4;
        var stored = new BufferedImage(turned ? h : w, turned ? w : h, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int rgb = upright.getRGB(x, y);
                switch (orientation) {
                    case 1 -> stored.setRGB(x, y, rgb);
                    case 2 -> stored.setRGB(w - 1 - x, y, rgb);
                    case 3 -> stored.setRGB(w - 1 - x, h - 1 - y, rgb);
                    case 4 -> stored.setRGB(x, h - 1 - y, rgb);
                    case 5 -> stored.setRGB(y, x, rgb);
                    case 6 -> stored.setRGB(y, w - 1 - x, rgb);
                    case 7 -> stored.setRGB(h - 1 - y, w - 1 - x, rgb);
                    default -> stored.setRGB(h - 1 - y, x, rgb);
                }
            }
        }
        return stored;
    }

    private static String[] colours(BufferedImage image) {
        int w = image.getWidth();
        int h = image.getHeight();
        return new String[] {
            name(image.getRGB(w / 4, h / 4)), name(image.getRGB(3 * w / 4, h / 4)),
            name(image.getRGB(w / 4, 3 * h / 4)), name(image.getRGB(3 * w / 4, 3 * h / 4))
        };
    }

    private static String name(int rgb) {
        int bright = (rgb >> 16 & 0x80) >> 5 | (rgb >> 8 & 0x80) >> 6 | (rgb & 0x80) >> 7;
        return new String[] {"black", "blue", "green", "cyan", "red", "magenta", "yellow", "white"}[bright];
    }

    @Test
    void nothingButThePictureIsInIt() throws Exception {
        byte[] file = Photograph.jpeg(Photograph.take(400, 300, 2), 0.9);
        file = Photograph.with(file, 0xfe, "comment <script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        file = Photograph.with(file, 0xe1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>".getBytes(StandardCharsets.UTF_8));
        file = Photograph.with(file, 0xe1, Photograph.exif(6));
        file = Arrays.copyOf(file, file.length + 8);
        System.arraycopy("<script>".getBytes(StandardCharsets.UTF_8), 0, file, file.length - 8, 8);

        for (var rendition : render(file, 160).renditions()) {
            String text = new String(rendition.bytes(), StandardCharsets.ISO_8859_1);
            assertThat(text).doesNotContain("Exif", "GPS", "xmp", "script", "ICC", "EXIF", "XMP", "comment");
        }
    }
}

package app.kith.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Any file at all is a picture or refused for a reason, whichever engine looks at it. */
@ParameterizedClass(name = "{0}")
@MethodSource("app.kith.picture.RendererTest#engines")
@Timeout(120)
class BadFileTest {

    private static final byte[] PHOTOGRAPH = Photograph.jpeg(400, 300);

    private final Renderer renderer;
    private final Processing processing;

    BadFileTest(Engine engine) {
        renderer = new Renderer(engine);
        processing = new Processing(renderer, Workers.ofThisMachine(Duration.ofMinutes(1)));
    }

    private Processing.Outcome square(byte[] file) {
        return processing.square(file, Optional.empty());
    }

    private void refused(byte[] file, Refusal... why) {
        assertThat(square(file)).isInstanceOfSatisfying(Processing.Refused.class, refused -> assertThat(refused.why()).isIn((Object[]) why));
    }

    private static byte[] sample(Original.Format format) {
        var image = Photograph.take(400, 300, 5);
        return switch (format) {
            case JPEG -> Photograph.jpeg(image, 0.9);
            case PNG -> Photograph.file(image, "png");
            case GIF -> Photograph.file(image, "gif");
            case BMP -> Photograph.file(image, "bmp");
            case HEIF -> throw new IllegalArgumentException("HeifTest has those");
            case WEBP -> new SkiaEngine().encode(new PixelBuffer(400, 300, true, image.getRGB(0, 0, 400, 300, null, 0, 400))).bytes();
        };
    }

    @Test
    void anEmptyFileIsRefused() {
        refused(new byte[0], Refusal.EMPTY);
    }

    @Test
    void aFileOfMoreThanFifteenMegabytesIsRefused() {
        refused(Arrays.copyOf(PHOTOGRAPH, (15 << 20) + 1), Refusal.TOO_LARGE);
    }

    @Test
    void whatIsTooLargeIsToldItsOwnNumbers() {
        toldOf(Oddities.jpegHeader(12_000, 9_000), Refusal.TOO_MANY_PIXELS, 12_000, 9_000);
        toldOf(Oddities.pngHeader(40_000, 10, 8, 6), Refusal.TOO_LONG, 40_000, 10);
        toldOf(padded(PHOTOGRAPH), Refusal.TOO_LARGE, 400, 300);
        toldOf(padded(Oddities.jpegHeader(12_000, 9_000)), Refusal.TOO_LARGE_BOTH_WAYS, 12_000, 9_000);
        toldOf(padded(Oddities.pngHeader(40_000, 10, 8, 6)), Refusal.TOO_LARGE_BOTH_WAYS, 40_000, 10);
        toldOf(padded(Oddities.latin("Dear neighbours")), Refusal.TOO_LARGE, 0, 0);
        toldOf(padded(Photograph.with(Oddities.jpegHeader(12_000, 9_000), 0xe1, Photograph.exif(6))), Refusal.TOO_LARGE_BOTH_WAYS, 9_000, 12_000);
    }

    private static byte[] padded(byte[] file) {
        return Arrays.copyOf(file, (15 << 20) + 1);
    }

    private void toldOf(byte[] file, Refusal why, int width, int height) {
        assertThat(square(file)).isEqualTo(new Processing.Refused(why, new Extent(file.length, width, height)));
    }

    @Test
    void whatIsBarelyTooMuchDoesNotLookLikeTheLimit() {
        assertThat(new Extent((15 << 20) + 1, 7746, 7746).numbers())
                .containsExactly("megabytes", 15.1, "width", 7746L, "height", 7746L, "megapixels", 60.1);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "hello", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "<?xml version='1.0'?><svg/>",
        "<!doctype html><script>alert(1)</script>", "%PDF-1.7", "PK\3\4", "BM", "II*\0", "\0\0\0\0", "\0\0\1\0", "<?php phpinfo();"})
    void whatIsNoPictureIsRefused(String text) {
        refused(text.getBytes(StandardCharsets.ISO_8859_1), Refusal.NOT_A_PICTURE);
        refused((text + " ".repeat(2000)).getBytes(StandardCharsets.ISO_8859_1), Refusal.NOT_A_PICTURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"heic", "heix", "mif1", "avif"})
    void aPhonesOwnFormatIsCalledByItsName(String brand) {
        refused(Oddities.latin("\0\0\0\u0018ftyp" + brand + "\0\0\0\0mif1heic"), Refusal.HEIC);
    }

    @Test
    void aHeaderThatPromisesTooMuchIsRefusedBeforeAnythingIsDecoded() {
        refused(Oddities.jpegHeader(65535, 65535), Refusal.TOO_MANY_PIXELS);
        refused(Oddities.jpegHeader(8000, 7501), Refusal.TOO_MANY_PIXELS);
        refused(Oddities.pngHeader(65535, 65535, 8, 6), Refusal.TOO_MANY_PIXELS);
        refused(Oddities.pngHeader(-1, -1, 16, 6), Refusal.TOO_MANY_PIXELS);
        refused(Oddities.pngHeader(40000, 10, 8, 6), Refusal.TOO_LONG);
        refused(Oddities.jpegHeader(10, 40000), Refusal.TOO_LONG);
        refused(Oddities.gifHeader(65535, 65535), Refusal.TOO_MANY_PIXELS);
        refused(Oddities.webp(Oddities.vp8x(0, 65536, 65536)), Refusal.TOO_MANY_PIXELS);
        refused(Oddities.webp(Oddities.webpChunk("VP8L", new byte[] {0x2f, -1, -1, -1, 0x0f, 0, 0, 0})), Refusal.TOO_MANY_PIXELS);
        refused(Oddities.pngHeader(0, 5, 8, 6), Refusal.UNREADABLE);
        refused(Oddities.jpegHeader(0, 0), Refusal.UNREADABLE);
        refused(Oddities.pngOfZeros(8000, 7501), Refusal.TOO_MANY_PIXELS);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HEIF")
    void aFileThatWasCutIsRefused(Original.Format format) {
        byte[] whole = sample(format);
        assertThat(square(whole)).isInstanceOf(Processing.Done.class);
        for (int tenth = 0; tenth < 10; tenth++) {
            byte[] cut = Arrays.copyOf(whole, Math.max(16, whole.length * tenth / 10));
            assertThat(square(cut)).as("%s tenths", tenth).isInstanceOf(Processing.Refused.class);
        }
        refused(Arrays.copyOf(whole, whole.length / 2), Refusal.TRUNCATED);
        refused(Arrays.copyOf(whole, whole.length - 2), Refusal.TRUNCATED);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HEIF")
    void aFileThatLiesAboutWhatItIsIsRefused(Original.Format format) {
        byte[] liar = sample(format);
        byte[] other = sample(format == Original.Format.PNG ? Original.Format.JPEG : Original.Format.PNG);
        System.arraycopy(other, 16, liar, 16, Math.min(liar.length, other.length) - 16);
        assertThat(square(liar)).isInstanceOf(Processing.Refused.class);
    }

    @Test
    void aJpegWithTwoSizesIsRefused() {
        byte[] frame = {8, 0x10, 0, 0x10, 0, 1, 1, 0x11, 0};
        refused(Photograph.with(PHOTOGRAPH, 0xc0, frame), Refusal.UNREADABLE);
    }

    @Test
    void aJpegOfAThousandScansIsRefused() throws Exception {
        byte[] progressive = Photograph.jpeg(Photograph.take(400, 300, 2), 0.8, true);
        assertThat(square(progressive)).isInstanceOf(Processing.Done.class);
        refused(Oddities.jpegOfScans(progressive, 1000), Refusal.UNREADABLE);
    }

    @Test
    void ofTenThousandFramesTheFirstIsThePictureAndTheOthersAskForNothing() throws Exception {
        var image = Photograph.take(60, 50, 1);
        byte[] still = new SkiaEngine().encode(new PixelBuffer(60, 50, true, image.getRGB(0, 0, 60, 50, null, 0, 60))).bytes();

        costsAsMuch(Oddities.animatedGif(Photograph.quarters(10, 10), 10_000), Oddities.animatedGif(Photograph.quarters(10, 10), 1));
        costsAsMuch(Oddities.animatedWebp(still, 60, 50, 10_000), Oddities.animatedWebp(still, 60, 50, 1));
        assertThat(Original.read(Oddities.animatedGif(Photograph.quarters(10, 10), 10_000)).bytes())
                .as("what a decoder sees of a GIF").hasSizeLessThan(2 * Oddities.animatedGif(Photograph.quarters(10, 10), 1).length);
    }

    /** Two files make the same pictures of the same memory. */
    private void costsAsMuch(byte[] moving, byte[] oneFrame) throws RefusedFile {
        assertThat(memory(moving)).isEqualTo(memory(oneFrame));
        var made = ((Processing.Done) square(moving)).rendered();
        var expected = ((Processing.Done) square(oneFrame)).rendered();
        assertThat(made.still()).isTrue();
        assertThat(expected.still()).isFalse();
        assertThat(made.renditions()).usingRecursiveComparison().isEqualTo(expected.renditions());
    }

    private long memory(byte[] file) throws RefusedFile {
        var original = Original.read(file);
        return renderer.memory(original, Crop.middle(original.width(), original.height()), 640);
    }

    @Test
    void whatIsAlmostTooMuchIsMade() {
        assertThat(square(Oddities.pngOfZeros(7700, 7700))).isInstanceOf(Processing.Done.class);
    }

    @Test
    void whatFindsNoTurnIsSentAwayForNow() {
        try (var full = Workers.ofThisMachine(Duration.ofMinutes(1))) {
            full.close();
            assertThat(new Processing(renderer, full).square(PHOTOGRAPH, Optional.empty())).isInstanceOf(Processing.Busy.class);
        }
    }

    /** A sample: {@code bin/fuzz pictures} goes on for longer. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HEIF")
    void noDamageHurtsMoreThanTheFile(Original.Format format) {
        byte[] whole = sample(format);
        var random = new Random(42);
        for (int round = 0; round < 15; round++) {
            byte[] damaged = whole.clone();
            int headers = round % 3 == 0 ? damaged.length : 200; // where it hurts most
            for (int i = random.nextInt(1, 8); i > 0; i--) damaged[random.nextInt(12, headers)] = (byte) random.nextInt();
            assertThat(square(damaged)).isNotInstanceOf(Processing.Busy.class);
        }
    }

    @Test
    void textThatGoesOnForEverInsideAPngIsNotRead() {
        byte[] png = sample(Original.Format.PNG);
        byte[] text = Photograph.chunk("zTXt", ByteBuffer.allocate(1000).put(Oddities.latin("Comment\0\0")).array());
        byte[] file = Oddities.join(Arrays.copyOf(png, 33), text, Arrays.copyOfRange(png, 33, png.length));

        assertThat(square(file)).isInstanceOf(Processing.Done.class);
    }
}

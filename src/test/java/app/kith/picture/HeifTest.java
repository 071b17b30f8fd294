package app.kith.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** HEIC and AVIF: read where the machine can, refused in words where it cannot, and never at the site's expense. */
@Timeout(120)
class HeifTest {

    /** For whoever ends by himself: a busy machine may take a while to let him. */
    private static final Duration ENOUGH = Duration.ofMinutes(1);

    private static final Vips HERE = Vips.ofThisMachine(ENOUGH);

    private static byte[] probe(Vips.Kind kind) throws IOException {
        try (var in = Vips.class.getResourceAsStream("/picture/probe." + kind.name().toLowerCase(Locale.ROOT))) {
            return in.readAllBytes();
        }
    }

    private static Processing.Outcome square(Vips vips, byte[] file) {
        return new Processing(new Renderer(new SkiaEngine()), Workers.ofThisMachine(ENOUGH), vips, false).square(file, Optional.empty());
    }

    private static Vips program(Duration patience, String... words) {
        return Vips.known(EnumSet.allOf(Vips.Kind.class), List.of(words), patience);
    }

    @ParameterizedTest
    @EnumSource
    void whereTheMachineReadsItItBecomesAPicture(Vips.Kind kind) throws Exception {
        assumeTrue(HERE.kinds().contains(kind), "apt-get install libvips-tools");
        var done = (Processing.Done) square(HERE, probe(kind));
        var rendition = done.rendered().renditions().getFirst();
        assertThat(rendition.contentType()).isEqualTo("image/webp");
        BufferedImage seen = Seen.of(rendition.bytes());
        assertThat(seen.getWidth()).isEqualTo(48);
        shows(seen.getRGB(12, 12), 255, 0, 0);
        shows(seen.getRGB(36, 12), 0, 255, 0);
        shows(seen.getRGB(12, 36), 0, 0, 255);
        shows(seen.getRGB(36, 36), 255, 255, 255);
    }

    @Test
    void itsColoursComeOutAsTheyWereMeant() throws Exception {
        assumeTrue(HERE.kinds().contains(Vips.Kind.HEIC), "apt-get install libvips-tools");
        try (var in = HeifTest.class.getResourceAsStream("/picture/display-p3.heic")) { // sRGB's red, which is 234, 51, 34 there
            var done = (Processing.Done) square(HERE, in.readAllBytes());
            BufferedImage seen = Seen.of(done.rendered().renditions().getFirst().bytes());
            shows(seen.getRGB(12, 12), 255, 0, 0);
            shows(seen.getRGB(36, 12), 0, 255, 0);
        }
    }

    private static void shows(int rgb, int red, int green, int blue) {
        assertThat(List.of(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff))
                .usingElementComparator((a, b) -> Math.abs(a - b) <= 12 ? 0 : a - b)
                .containsExactly(red, green, blue);
    }

    @ParameterizedTest
    @EnumSource
    void whereItCannotTheReasonIsNamed(Vips.Kind kind) throws Exception {
        assertThat(square(Vips.none(), probe(kind))).isEqualTo(new Processing.Refused(Refusal.HEIC));
        assertThat(square(Vips.known(EnumSet.complementOf(EnumSet.of(kind)), List.of("true"), ENOUGH), probe(kind)))
                .isEqualTo(new Processing.Refused(Refusal.HEIC));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsCutOrDamagedIsRefusedOrAPictureAndNothingElse(Vips.Kind kind) throws Exception {
        byte[] whole = probe(kind);
        for (int tenth = 0; tenth < 10; tenth++) {
            byte[] cut = Arrays.copyOf(whole, Math.max(16, whole.length * tenth / 10));
            assertThat(square(HERE, cut)).isInstanceOf(Processing.Refused.class);
        }
        var random = new Random(7);
        for (int round = 0; round < 20; round++) {
            byte[] damaged = whole.clone();
            for (int i = 0; i < 4; i++) damaged[random.nextInt(12, damaged.length)] = (byte) random.nextInt();
            assertThat(square(HERE, damaged)).isNotInstanceOf(Processing.Busy.class);
        }
    }

    @Test
    void aSizeThatIsTooLargeIsSeenBeforeAnybodyDecodesIt() throws Exception {
        byte[] file = probe(Vips.Kind.AVIF);
        int at = new String(file, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("ispe");
        ByteBuffer.wrap(file).putInt(at + 8, 65_535).putInt(at + 12, 65_535);
        assertThat(square(program(ENOUGH, "false"), file))
                .isEqualTo(new Processing.Refused(Refusal.TOO_MANY_PIXELS, new Extent(file.length, 65_535, 65_535)));
    }

    @Test
    void boxesWithinBoxesWithoutEndAreNotFollowed() throws Exception {
        var nested = ByteBuffer.allocate(16 + 12 * 10_000);
        nested.putInt(16).put(Oddities.latin("ftypheic")).putInt(0);
        while (nested.remaining() > 0) nested.putInt(nested.remaining()).put(Oddities.latin("meta")).putInt(0);
        assertThat(square(HERE, nested.array())).isInstanceOf(Processing.Refused.class);
    }

    @Test
    void aFilmStandsStillAndOfWhatCouldNotBeKeptAsItIsTheWholePictureIs(@TempDir Path folder) throws Exception {
        byte[] film = probe(Vips.Kind.AVIF);
        System.arraycopy(Oddities.latin("avis"), 0, film, 8, 4);
        Path png = Files.write(folder.resolve("first"), Photograph.file(Photograph.quarters(90, 60), "png"));
        Vips cat = program(ENOUGH, "cat", png.toString());
        assertThat(((Processing.Done) square(cat, probe(Vips.Kind.AVIF))).rendered().still()).isFalse();

        var keeping = new Processing(new Renderer(new SkiaEngine()), Workers.ofThisMachine(ENOUGH), cat, true);
        var done = (Processing.Done) keeping.square(film, Optional.empty());

        assertThat(done.rendered().still()).isTrue();
        Negative negative = done.negative().orElseThrow();
        assertThat(negative.contentType()).isEqualTo("image/webp");
        assertThat(Original.read(negative.content())).extracting(Original::width, Original::height).containsExactly(90, 60);
        assertThat(keeping.again(negative, Optional.empty())).isInstanceOf(Processing.Done.class);
    }

    @Test
    void aDecoderThatHangsIsStopped() throws Exception {
        assertThat(square(program(Duration.ofMillis(200), "sleep", "600"), probe(Vips.Kind.HEIC)))
                .isEqualTo(new Processing.Refused(Refusal.TOO_SLOW));
    }

    @Test
    void aDecoderThatDiesTakesNothingWithIt() throws Exception {
        assertThat(square(program(ENOUGH, "sh", "-c", "kill -SEGV $$"), probe(Vips.Kind.HEIC)))
                .isEqualTo(new Processing.Refused(Refusal.UNREADABLE));
    }

    @Test
    void aDecoderThatTalksWithoutEndIsNotHeardOut() throws Exception {
        assertThat(square(program(ENOUGH, "cat", "/dev/zero"), probe(Vips.Kind.HEIC)))
                .isEqualTo(new Processing.Refused(Refusal.UNREADABLE));
    }

    @Test
    void aDecoderWritesNoFileAndKnowsNoSecret(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("written");
        square(program(ENOUGH, "sh", "-c", "cat > " + file), probe(Vips.Kind.HEIC));
        assertThat(Files.size(file)).isZero();
        assertThat(Vips.environment().keySet()).isNotEmpty().allMatch(name -> name.startsWith("VIPS_") || name.equals("PATH") || name.equals("LANG"));
    }
}

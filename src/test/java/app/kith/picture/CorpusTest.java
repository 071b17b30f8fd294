package app.kith.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file of the corpus is what it shows or refused for its reason. */
@Timeout(60)
class CorpusTest {

    private static final Processing SKIA = new Processing(new Renderer(new SkiaEngine()), Workers.ofThisMachine(Duration.ofMinutes(1)));
    private static final Processing PORTABLE = new Processing(new Renderer(new PortableEngine()), Workers.ofThisMachine(Duration.ofMinutes(1)));

    private static final List<Corpus.Case> FILES = Corpus.all();

    static List<Corpus.Case> files() {
        return FILES;
    }

    @Test
    void itIsLarge() {
        assertThat(FILES).hasSizeGreaterThan(180).extracting(Corpus.Case::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileEndsAsItShouldWithSkiaAndWithout(Corpus.Case file) throws Exception {
        byte[] bytes = file.file().get();
        Processing.Outcome outcome = SKIA.square(bytes, Optional.empty());
        meets(file, outcome);
        if (outcome instanceof Processing.Done) canBeKept(bytes);
        meets(file, PORTABLE.square(bytes, Optional.empty()));
    }

    private static void meets(Corpus.Case file, Processing.Outcome outcome) throws Exception {
        switch (file.fate()) {
            case Corpus.Shows shows -> shows(shows.rgb(), made(outcome));
            case Corpus.Made(int width) -> assertThat(made(outcome).getWidth()).isEqualTo(width);
            case Corpus.Refused(var why) -> assertThat(outcome).isInstanceOfSatisfying(Processing.Refused.class, refused -> assertThat(refused.why()).isIn(why));
            case Corpus.Ends() -> assertThat(outcome).isNotInstanceOf(Processing.Busy.class);
        }
    }

    /** What may be kept of it is the same picture, and nothing of what was packed with it. */
    private static void canBeKept(byte[] file) throws Exception {
        Original original = Original.read(file);
        Negative negative = original.negative();
        Original again = Original.read(negative.content()).turned(negative.orientation());
        assertThat(List.of(again.format(), again.width(), again.height(), again.opaque()))
                .isEqualTo(List.of(original.format(), original.width(), original.height(), original.opaque()));
        assertThat(new String(negative.content(), StandardCharsets.ISO_8859_1)).doesNotContain("script", "PK\3\4", "Exif", "MM\0*", "ns.adobe", "Title");
        assertThat(again.negative().content()).isEqualTo(negative.content());
    }

    /** The largest rendition, in which nothing else is. */
    private static BufferedImage made(Processing.Outcome outcome) throws Exception {
        assertThat(outcome).isInstanceOf(Processing.Done.class);
        byte[] bytes = ((Processing.Done) outcome).rendered().renditions().getLast().bytes();
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("script", "PK\3\4", "Exif", "EXIF", "XMP", "ICC");
        return Seen.of(bytes);
    }

    private static void shows(int[] rgb, BufferedImage seen) {
        int w = seen.getWidth();
        for (int quarter = 0; quarter < 4; quarter++) {
            int colour = seen.getRGB(w / 4 + quarter % 2 * w / 2, w / 4 + quarter / 2 * w / 2);
            for (int shift = 0; shift <= 16; shift += 8) {
                assertThat(colour >> shift & 0xff).as("quarter %d is #%06x", quarter, colour & 0xffffff).isCloseTo(rgb[quarter] >> shift & 0xff, org.assertj.core.data.Offset.offset(14));
            }
        }
    }
}

package app.kith.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** JPEGs in which something stands where nothing should: browsers show them, and so do we, without what stood there. */
@ParameterizedClass(name = "{0}")
@MethodSource("app.kith.picture.RendererTest#engines")
@Timeout(120)
class StrayBytesTest {

    private static final int DQT = 0xdb, DHT = 0xc4, SOS = 0xda;
    private static final BufferedImage TAKEN = Photograph.take(400, 300, 7);
    private static final byte[] PHOTOGRAPH = Photograph.jpeg(TAKEN, 0.9);
    private static final byte[] PROGRESSIVE = Photograph.jpeg(TAKEN, 0.9, true);
    private static final byte[] SECRET = Oddities.latin("GPS-52.5200N");

    private final Processing processing;

    StrayBytesTest(Engine engine) {
        processing = new Processing(new Renderer(engine), Workers.ofThisMachine(Duration.ofMinutes(1)));
    }

    private static Named<UnaryOperator<byte[]>> when(String name, UnaryOperator<byte[]> change) {
        return Named.of(name, change);
    }

    static Stream<Named<UnaryOperator<byte[]>>> headers() {
        return Stream.of(
                when("bytes between two segments", jpeg -> Jpegs.insert(jpeg, Jpegs.segment(jpeg, DQT), SECRET)),
                when("bytes before the scan", jpeg -> Jpegs.insert(jpeg, Jpegs.segment(jpeg, SOS), SECRET)),
                when("a stuffed zero between two segments", jpeg -> Jpegs.insert(jpeg, Jpegs.segment(jpeg, DHT), (byte) 0xff, (byte) 0)),
                when("a marker without meaning between two segments", jpeg -> Jpegs.insert(jpeg, Jpegs.segment(jpeg, DHT), (byte) 0xff, (byte) 1)),
                when("a restart between two segments", jpeg -> Jpegs.insert(jpeg, Jpegs.segment(jpeg, DHT), (byte) 0xff, (byte) 0xd3)),
                when("an APP1 one byte longer than it says", jpeg -> longer(Photograph.with(jpeg, 0xe1, Photograph.exif(1)), 0xe1, (byte) 'N')),
                when("an APP13 much longer than it says", jpeg -> longer(Photograph.with(jpeg, 0xed, Oddities.latin("Photoshop 3.0\0")), 0xed, Oddities.join(SECRET, new byte[500], SECRET))),
                when("a comment of nothing but its length, and text behind", jpeg -> longer(Photograph.with(jpeg, 0xfe, new byte[0]), 0xfe, SECRET)));
    }

    static Stream<Named<UnaryOperator<byte[]>>> scans() {
        return Stream.of(
                when("a marker without meaning in the scan", jpeg -> Jpegs.insert(jpeg, Jpegs.middle(jpeg), (byte) 0xff, (byte) 0x9f)),
                when("two of them", jpeg -> Jpegs.insert(Jpegs.insert(jpeg, Jpegs.middle(jpeg), (byte) 0xff, (byte) 0x9f), Jpegs.data(jpeg), (byte) 0xff, (byte) 2)),
                when("a restart that nobody announced", jpeg -> Jpegs.insert(jpeg, Jpegs.middle(jpeg), (byte) 0xff, (byte) 0xd0)),
                when("a marker without meaning behind the scan", jpeg -> Jpegs.insert(jpeg, jpeg.length - 2, (byte) 0xff, (byte) 0x9f)));
    }

    private static byte[] longer(byte[] jpeg, int marker, byte... more) {
        return Jpegs.insert(jpeg, Jpegs.behind(jpeg, Jpegs.segment(jpeg, marker)), more);
    }

    private Processing.Outcome square(byte[] file) {
        return processing.square(file, Optional.empty());
    }

    private void samePicture(byte[] changed, byte[] whole) {
        assertThat(made(changed)).isEqualTo(made(whole));
    }

    /** All that came out, the bytes so that they are compared as one. */
    private List<Object> made(byte[] file) {
        var outcome = square(file);
        assertThat(outcome).isInstanceOf(Processing.Done.class);
        var rendered = ((Processing.Done) outcome).rendered();
        var made = new ArrayList<Object>(List.of(rendered.colour(), rendered.still(), rendered.glimpse()));
        for (var rendition : rendered.renditions()) made.add(List.of(rendition.rendition(""), ByteBuffer.wrap(rendition.bytes())));
        return made;
    }

    @ParameterizedTest
    @MethodSource("headers")
    void betweenTheSegmentsItIsPassedOver(UnaryOperator<byte[]> change) {
        samePicture(change.apply(PHOTOGRAPH), PHOTOGRAPH);
        samePicture(change.apply(PROGRESSIVE), PROGRESSIVE);
    }

    @ParameterizedTest
    @MethodSource("scans")
    void inTheScanItIsPassedOver(UnaryOperator<byte[]> change) {
        samePicture(change.apply(PHOTOGRAPH), PHOTOGRAPH);
        byte[] inThreeScans = Jpegs.inThreeScans(TAKEN, 0);
        for (byte[] forAnEngine : new byte[][] {Jpegs.forAnEngine(PHOTOGRAPH), inThreeScans}) samePicture(change.apply(forAnEngine), forAnEngine);
    }

    @ParameterizedTest
    @MethodSource({"headers", "scans"})
    void noDecoderEverSeesIt(UnaryOperator<byte[]> change) throws Exception {
        assertThat(Original.read(change.apply(PHOTOGRAPH)).bytes()).isEqualTo(Original.read(PHOTOGRAPH).bytes());
    }

    @Test
    void aDamagedExifStillTurnsThePictureAndNothingElseOfItIsKept() throws Exception {
        var original = Original.read(longer(Photograph.turnedJpeg(400, 300, 6), 0xe1, SECRET));
        assertThat(original.orientation()).isEqualTo(Orientation.RIGHT);
        assertThat(new String(original.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "Exif");
    }

    /** In the data of a progressive picture nobody can tell whether it is whole without the marker. */
    @Test
    void inTheScanOfAProgressivePictureItIsDamage() {
        assertThat(square(Jpegs.insert(PROGRESSIVE, Jpegs.middle(PROGRESSIVE), (byte) 0xff, (byte) 0x9f)))
                .isEqualTo(new Processing.Refused(Refusal.DAMAGED));
    }

    /** What looks like a segment in the midst of the data takes some of it along, and the rest belongs to nothing. */
    @Test
    void dataThatASegmentTearsOffItsScanIsMissed() {
        for (byte[] file : new byte[][] {PHOTOGRAPH, Jpegs.forAnEngine(PHOTOGRAPH), PROGRESSIVE}) {
            assertThat(square(Jpegs.insert(file, Jpegs.middle(file), (byte) 0xff, (byte) 0xe5, (byte) 0, (byte) 9)))
                    .isEqualTo(new Processing.Refused(Refusal.DAMAGED));
        }
    }

    @Test
    void theLimitsStay() {
        byte[] many = Oddities.join(Arrays.copyOf(PHOTOGRAPH, 2), repeated(20_000, 0xff, DQT, 0, 2, 0xff, 0xfe, 0, 2), Arrays.copyOfRange(PHOTOGRAPH, 2, PHOTOGRAPH.length));
        assertThat(square(many)).as("a file of nothing but segments").isEqualTo(new Processing.Refused(Refusal.UNREADABLE));
        int data = Jpegs.data(PHOTOGRAPH);
        byte[] strays = Jpegs.insert(PHOTOGRAPH, data, repeated(20_000, 0xff, 0x9f, 1));
        assertThat(square(strays)).as("a scan of stray markers").isEqualTo(new Processing.Refused(Refusal.UNREADABLE));
        byte[] large = Jpegs.insert(Oddities.jpegHeader(40_000, 30_000), 2, Oddities.join(new byte[] {-1, (byte) 0xfe, 0, 2}, SECRET));
        assertThat(square(large)).isInstanceOfSatisfying(Processing.Refused.class, refused -> assertThat(refused.why()).isEqualTo(Refusal.TOO_MANY_PIXELS));
    }

    private static byte[] repeated(int times, int... bytes) {
        byte[] all = new byte[times * bytes.length];
        for (int i = 0; i < all.length; i++) all[i] = (byte) bytes[i % bytes.length];
        return all;
    }
}

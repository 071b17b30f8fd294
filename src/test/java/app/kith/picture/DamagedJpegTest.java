package app.kith.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A JPEG that begins and ends as it should, and in between is not what it was. Libraries show it and at most warn; here a
 * few rows may be damaged, and no more.
 */
class DamagedJpegTest {

    /** 26 units of 16 by 16 pixels in a row, and 31 rows. */
    private static final BufferedImage PHOTOGRAPH = Photograph.take(416, 496, 4);

    /** Who decodes it: we, or an engine that keeps the damage to itself, from one scan or from several. */
    enum Reader {
        OURS, AN_ENGINE, AN_ENGINE_FROM_THREE_SCANS;

        /** @param interval in units of 16 by 16 pixels, of which some have four */
        byte[] file(int interval) {
            return switch (this) {
                case OURS -> Photograph.jpeg(PHOTOGRAPH, 0.92, 0x22, interval);
                case AN_ENGINE -> Jpegs.forAnEngine(Photograph.jpeg(PHOTOGRAPH, 0.92, 0x22, interval));
                case AN_ENGINE_FROM_THREE_SCANS -> Jpegs.inThreeScans(PHOTOGRAPH, 4 * interval);
            };
        }
    }

    private static BufferedImage decoded(byte[] file) throws RefusedFile {
        var made = new Renderer(new SkiaEngine()).render(Original.read(file), new Area(0, 0, 416, 496), 416).renditions().getFirst();
        try {
            return Seen.of(made.bytes());
        } catch (java.io.IOException inMemory) {
            throw new java.io.UncheckedIOException(inMemory);
        }
    }

    private static BufferedImage read(byte[] file) throws RefusedFile {
        var buffer = PlainJpeg.of(Original.read(file)).orElseThrow().decode(8).buffer(new Area(0, 0, 416, 496), 416, 496);
        var image = new BufferedImage(416, 496, BufferedImage.TYPE_INT_RGB);
        image.getRaster().setDataElements(0, 0, 416, 496, buffer.argb());
        return image;
    }

    private static void damaged(byte[] file) {
        assertThatThrownBy(() -> decoded(file)).isInstanceOfSatisfying(RefusedFile.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.DAMAGED));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWholeIsAPicture(Reader reader) {
        for (int interval : new int[] {0, 4, 26, 1000}) assertThatCode(() -> decoded(reader.file(interval))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void betweenTwoRestartMarkersItIsSeen(Reader reader) {
        byte[] file = reader.file(26);
        var restarts = Jpegs.restarts(file);
        damaged(Jpegs.overwritten(file, restarts.get(10) + 2, restarts.get(11)));
        byte[] fewer = reader.file(4 * 26);
        var markers = Jpegs.restarts(fewer);
        damaged(Jpegs.overwritten(fewer, markers.get(1) + 200, markers.get(2)));
        damaged(Jpegs.without(fewer, markers.get(1) + 200, markers.get(2)));
    }

    @ParameterizedTest
    @EnumSource
    void soItIsWhenWholeIntervalsAreMissingOrCameTwice(Reader reader) {
        byte[] file = reader.file(26);
        var restarts = Jpegs.restarts(file);
        damaged(Jpegs.without(file, restarts.get(8), restarts.get(16)));
        damaged(Jpegs.without(file, restarts.get(8), restarts.get(11)));
        damaged(Jpegs.insert(file, restarts.get(8), Arrays.copyOfRange(file, restarts.get(8), restarts.get(16))));
    }

    @ParameterizedTest
    @EnumSource
    void soItIsWithoutRestarts(Reader reader) {
        byte[] file = reader.file(0);
        int middle = Jpegs.middle(file);
        damaged(Jpegs.overwritten(file, middle, middle + 400));
        damaged(Jpegs.without(file, middle, middle + 2000));
        damaged(Jpegs.insert(file, middle, Arrays.copyOfRange(file, Jpegs.data(file), Jpegs.data(file) + 4000)));
    }

    /** As a browser shows it: an interval of a sixth of a row is lost, and what stands around it stays where it was. */
    @ParameterizedTest
    @EnumSource
    void aFewDamagedRowsAreNoReasonToRefuseAPicture(Reader reader) throws Exception {
        byte[] file = reader.file(4);
        var whole = decoded(file);
        var restarts = Jpegs.restarts(file);
        byte[] overwritten = Jpegs.overwritten(file, restarts.get(60) + 2, restarts.get(61));
        byte[] markerLost = Jpegs.overwritten(file, restarts.get(60), restarts.get(60) + 2);
        byte[] missing = Jpegs.without(file, restarts.get(60), restarts.get(61));
        for (byte[] damaged : new byte[][] {overwritten, markerLost, missing}) {
            assertThat(Lanczos.psnr(whole, decoded(damaged))).as("dB").isGreaterThan(24);
        }
    }

    @Test
    void whatCamerasAddBehindTheLastCodeIsNoDamage() {
        for (int interval : new int[] {0, 26}) {
            byte[] file = Reader.OURS.file(interval);
            for (byte[] more : new byte[][] {{0}, {0x12, 0x34}, new byte[3000], {-1, -1, -1}}) {
                assertThatCode(() -> decoded(Jpegs.insert(file, file.length - 2, more))).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void aRestartMarkerBehindTheLastIntervalIsNoDamage() {
        byte[] file = Reader.OURS.file(26); // 31 intervals, so 30 markers, 0 to 7 and on to 5
        assertThatCode(() -> decoded(Jpegs.insert(file, file.length - 2, (byte) 0xff, (byte) 0xd6))).doesNotThrowAnyException();
    }

    /** Before a stuffed zero there may be any number of bytes that fill. */
    @Test
    void fillBytesBeforeAStuffedZeroAreOneByteOfData() throws Exception {
        byte[] file = Reader.OURS.file(0);
        int stuffed = Jpegs.data(file);
        while (file[stuffed] != -1 || file[stuffed + 1] != 0) stuffed++;
        assertThat(Lanczos.psnr(decoded(file), decoded(Jpegs.insert(file, stuffed, (byte) 0xff)))).isInfinite();
    }

    /** Whatever is changed: what is taken for whole looks like it. As our reader has it, for what is made of it takes longer than all the rest. */
    @ParameterizedTest
    @ValueSource(ints = {0, 4, 26})
    void nothingThatIsGarbledIsTakenForAPicture(int interval) throws Exception {
        byte[] file = Reader.OURS.file(interval);
        var whole = read(file);
        var random = new Random(interval);
        int data = Jpegs.data(file);
        int refused = 0;
        for (int round = 0; round < 60; round++) {
            byte[] changed = file.clone();
            int at = random.nextInt(data, file.length - 2);
            for (int i = 0; i < 1 + round % 3 * 20 && at + i < file.length - 2; i++) changed[at + i] ^= (byte) (1 << random.nextInt(8));
            try {
                double decibels = Lanczos.psnr(whole, read(changed));
                assertThat(decibels).as("round %s", round).isGreaterThan(interval == 0 ? 20 : 28);
            } catch (RefusedFile damaged) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }
}

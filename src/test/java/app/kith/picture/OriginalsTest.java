package app.kith.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.KithTest;
import app.kith.picture.ledger.Deposit;
import app.kith.picture.ledger.StoredFile;
import app.kith.picture.ledger.StoredFiles;
import app.kith.picture.store.Stores;
import app.kith.settings.CannotStart;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** A site that is set to keep the files that pictures are made of: beside the one of all tests, on its database and its stores. */
@KithTest
class OriginalsTest {

    private static final Optional<Crop> CROP = Optional.of(new Crop(0.1, 0.2, 0.75));

    @Autowired
    Engine engine;

    @Autowired
    Workers workers;

    @Autowired
    Deposit deposit;

    @Autowired
    StoredFiles files;

    @Autowired
    Renditions renditions;

    @Autowired
    Stores stores;

    @Autowired
    Negatives negatives;

    @Autowired
    Pictures pictures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEventPublisher events;

    private Processing processing;
    private Reprint reprint;
    private PictureId picture;

    /** A photograph that lies on its side, of which a phone has said where it was taken, and its owner chose a square. */
    @BeforeEach
    void aPhotographIsSent() {
        processing = new Processing(new Renderer(engine), workers, Vips.none(), true);
        var keeping = new Pictures(jdbc, transactions, processing, deposit, files, renditions, stores, negatives, events);
        reprint = new Reprint(keeping, renditions, processing, negatives, deposit);
        byte[] photograph = Photograph.with(Photograph.turnedJpeg(1200, 900, 6), 0xfe, Oddities.latin("at home"));
        picture = ((Taken.Kept) keeping.take(photograph, CROP, Caption.NOTHING_YET)).picture().id();
        pictures.keep(picture);
    }

    @AfterEach
    void itIsLetGo() {
        pictures.letGo(picture);
    }

    @Test
    void itIsKeptWithoutWhatCamerasAddToIt() {
        Negative negative = negatives.of(picture).orElseThrow();
        assertThat(negative.contentType()).isEqualTo("image/jpeg");
        assertThat(negative.orientation()).isEqualTo(Orientation.RIGHT);
        assertThat(new String(negative.content(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "GPS", "at home");
        assertThat(pictures.original(picture)).hasValue(negative.content());
    }

    @Test
    void unlessTheSiteIsSetToKeepItNothingOfItIs() {
        var other = ((Taken.Kept) pictures.take(Photograph.jpeg(300, 200), CROP, Caption.NOTHING_YET)).picture().id();
        assertThat(pictures.original(other)).isEmpty();
        assertThat(pictures.keepsOriginals()).isFalse();
        var configuration = new PictureConfiguration(new StandardEnvironment());
        assertThat(configuration.processing(engine, workers, Vips.none(), "keep").keeping()).isTrue();
        assertThatThrownBy(() -> configuration.processing(engine, workers, Vips.none(), "perhaps"))
                .isInstanceOf(CannotStart.class).hasMessage("KITH_PICTURE_ORIGINALS must be keep or forget.");
    }

    /** What comes of it is byte for byte what came of the file that was sent: the same square, the same way up. */
    @Test
    void allSizesAreMadeAnewOfItAndOnlyOnce() throws Exception {
        assertThat(reprint.all(picture)).as("they are there already").isEqualTo(new Reprint.Outcome.Made(0));
        var widest = renditions.of(picture).getLast();
        byte[] before = bytes(widest.file());
        renditions.remove(widest);
        assertThat(pictures.find(picture).orElseThrow().width()).isEqualTo(320);

        assertThat(reprint.all(picture)).isEqualTo(new Reprint.Outcome.Made(1));

        assertThat(pictures.find(picture).orElseThrow().renditions()).extracting(Rendition::width).containsExactly(160, 320, 640);
        assertThat(bytes(renditions.of(picture).getLast().file())).isEqualTo(before);
        assertThat(reprint.all(picture)).isEqualTo(new Reprint.Outcome.Made(0));
    }

    @Test
    void aPictureOfWhichNothingIsLeftInTheStoreIsMadeAnewOfIt() throws Exception {
        var lost = renditions.of(picture).stream().map(Renditions.Placed::file).collect(Collectors.toSet());
        for (StoredFile file : lost) stores.of(file.store()).delete(file.key());

        assertThat(reprint.only(picture, lost)).isEqualTo(new Reprint.Outcome.Made(3));

        for (var placed : renditions.of(picture)) assertThat(placed.file().holds(bytes(placed.file()))).isTrue();
    }

    /** Another version may refuse what an earlier one took. */
    @Test
    void whatIsNoPictureAnyMoreIsNoReasonToDoWithoutTheSizesThatAreThere() throws Exception {
        jdbc.sql("update picture_negative set content = 'nothing' where picture_id = ?").param(picture.value()).update();
        assertThat(reprint.all(picture)).isEqualTo(new Reprint.Outcome.Made(2));
        assertThat(pictures.find(picture).orElseThrow().renditions()).hasSize(3);
    }

    @Test
    void itGoesWithItsPicture() {
        var other = ((Taken.Kept) new Pictures(jdbc, transactions, processing, deposit, files, renditions, stores, negatives, events)
                .take(Photograph.jpeg(300, 200), Optional.empty(), Caption.NOTHING_YET)).picture().id();
        assertThat(negatives.of(other)).isPresent();
        pictures.letGo(other);
        assertThat(jdbc.sql("select count(*) from picture_negative where picture_id = ?").param(other.value()).query(Integer.class).single()).isZero();
    }

    private byte[] bytes(StoredFile file) throws Exception {
        return stores.of(file.store()).get(file.key()).orElseThrow().bytes();
    }
}

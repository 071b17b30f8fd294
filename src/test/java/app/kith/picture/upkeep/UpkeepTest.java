package app.kith.picture.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.kith.KithTest;
import app.kith.Meanwhile;
import app.kith.Visitors;
import app.kith.console.ErrandRefused;
import app.kith.picture.Caption;
import app.kith.picture.Negatives;
import app.kith.picture.Photograph;
import app.kith.picture.Picture;
import app.kith.picture.PictureId;
import app.kith.picture.Pictures;
import app.kith.picture.Rendition;
import app.kith.picture.Renditions;
import app.kith.picture.Taken;
import app.kith.picture.ledger.Checksum;
import app.kith.picture.ledger.Lines;
import app.kith.picture.ledger.StoredFiles;
import app.kith.picture.store.CloudinaryServer;
import app.kith.picture.store.Key;
import app.kith.picture.store.S3Server;
import app.kith.picture.store.StoreName;
import app.kith.picture.store.Stores;
import app.kith.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;

/** A site of its own, with all three stores: what stands in its ledger is of these tests alone. */
@KithTest
class UpkeepTest {

    private static final byte[] PHOTOGRAPH = Photograph.jpeg(1000, 800);

    private static CloudinaryServer cloudinary;

    @DynamicPropertySource
    static void stores(DynamicPropertyRegistry settings) throws IOException {
        String s3 = S3Server.runs().address();
        cloudinary = CloudinaryServer.runs();
        settings.add("kith.data", () -> "target/test-data/upkeep");
        settings.add("kith.s3-endpoint", () -> s3);
        settings.add("kith.s3-bucket", () -> "upkeep");
        settings.add("kith.s3-key", () -> "key");
        settings.add("kith.s3-secret", () -> "secret");
        settings.add("kith.s3-style", () -> "path");
        settings.add("kith.cloudinary-url", () -> cloudinary.url("s3cret"));
        settings.add("kith.picture-patience", () -> "20s");
    }

    @Autowired
    Upkeep upkeep;

    @Autowired
    Audit audit;

    @Autowired
    Repair repair;

    @Autowired
    Lines lines;

    @Autowired
    Moving moving;

    @Autowired
    Rendering rendering;

    @Autowired
    Negatives negatives;

    @Autowired
    Pictures pictures;

    @Autowired
    Settings settings;

    @Autowired
    Renditions renditions;

    @Autowired
    Stores stores;

    @Autowired
    StoredFiles files;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Visitors visitors;

    /** Ends as it began: with nothing anywhere. */
    @AfterEach
    void removeAll() throws IOException {
        for (UUID id : jdbc.sql("select id from picture").query(UUID.class).list()) pictures.letGo(new PictureId(id));
        await().until(() -> jdbc.sql("select count(*) from stored_file where state in ('pending', 'kept', 'to delete')").query(Long.class).single() == 0);
        for (var name : StoreName.values()) {
            try (var found = stores.of(name).list()) {
                for (var file : found.toList()) stores.of(name).delete(Key.of(file.name()).orElseThrow());
            }
        }
        jdbc.sql("delete from stored_file").update();
    }

    private Picture picture() {
        var picture = ((Taken.Kept) pictures.take(PHOTOGRAPH, Optional.empty(), Caption.NOTHING_YET)).picture();
        pictures.keep(picture.id());
        return picture;
    }

    private List<String> says(String... words) {
        return says(upkeep, words);
    }

    private static List<String> says(Upkeep upkeep, String... words) {
        var said = new ArrayList<String>();
        try {
            upkeep.run(List.of(words), said::add);
        } catch (ErrandRefused refused) {
            said.add(refused.getMessage());
        }
        return said;
    }

    private Key key(Picture picture, int width) {
        return renditions.of(picture.id()).stream().filter(placed -> placed.width() == width).findFirst().orElseThrow().file().key();
    }

    @Test
    void theChecksumOfWhatIsDeletedIsForgotten() {
        Picture picture = picture();
        Key key = key(picture, 640);
        String checksums = "select count(*) from stored_file where sha256 is not null";
        assertThat(jdbc.sql(checksums).query(Long.class).single()).isPositive();
        pictures.letGo(picture.id());
        await().until(() -> jdbc.sql("select count(*) from stored_file where state <> 'deleted'").query(Long.class).single() == 0);
        files.note(StoreName.FOLDER, key, Checksum.of(PHOTOGRAPH)); // an audit that has read it right before
        assertThat(jdbc.sql(checksums).query(Long.class).single()).isZero();
    }

    private void assertShown(Picture picture, int... widths) {
        for (int width : widths) assertThat(visitors.arrives().opens("/pictures/" + picture.id() + "/" + width).status()).isEqualTo(200);
    }

    @Test
    void whereAllIsWellTheAuditSaysSo() {
        picture();
        assertThat(says("audit")).contains("folder: 3 files of pictures. 0 missing, 0 altered, 0 unreferenced.");
        assertThat(says("audit", "--thorough")).contains("folder: 3 files of pictures, 3 read to the end. 0 missing, 0 altered, 0 unreferenced.");
    }

    @Test
    void whatIsMissingIsListedFirstAndThenMadeOfAWiderOne() throws IOException {
        var picture = picture();
        var lost = key(picture, 160);
        stores.of(StoreName.FOLDER).delete(lost);

        assertThat(says("audit")).contains("  missing       " + lost + "  picture " + picture.id() + " of a member", "Nothing was changed. \"pictures audit --fix\" repairs what is listed here.");
        assertThat(visitors.arrives().opens(picture.src(160)).status()).isEqualTo(404);

        assertThat(says("audit", "--fix")).contains("  missing       " + lost + "  picture " + picture.id() + " of a member", "picture " + picture.id() + ": made anew (1)");
        assertShown(picture, 160, 320, 640);
        assertThat(says("audit")).contains("folder: 3 files of pictures. 0 missing, 0 altered, 0 unreferenced.");
    }

    @Test
    void whatIsMissingOfSomebodyWhoIsStillJoiningIsListedAsTheirs() throws IOException {
        var picture = ((Taken.Kept) pictures.take(PHOTOGRAPH, Optional.empty(), Caption.NOTHING_YET)).picture();
        pictures.withhold(picture.id());
        var lost = key(picture, 160);
        stores.of(StoreName.FOLDER).delete(lost);

        assertThat(says("audit")).contains("  missing       " + lost + "  picture " + picture.id() + " of somebody who is joining");
    }

    /** What a picture was made of may be narrower than its sizes: other rules for them, or another version. */
    @Test
    void aLostSizeThatNoLongerComesOfTheOriginalGivesWayToThoseThatDo() throws IOException {
        var picture = picture();
        jdbc.sql("update picture_negative set content_type = 'image/jpeg', orientation = 1, content = ?").param(Photograph.jpeg(300, 300)).update();
        for (int width : new int[] {320, 640}) stores.of(StoreName.FOLDER).delete(key(picture, width));

        assertThat(says("audit", "--fix")).contains("picture " + picture.id() + ": made anew (1)");

        assertThat(pictures.find(picture.id()).orElseThrow().renditions()).extracting(Rendition::width).containsExactly(160, 300);
        assertShown(picture, 160, 300);
        assertThat(says("audit", "--thorough")).contains("folder: 2 files of pictures, 2 read to the end. 0 missing, 0 altered, 0 unreferenced.");
    }

    @Test
    void aLostSizeOfEarlierRulesGivesWayToThoseOfToday() throws IOException {
        var picture = picture();
        jdbc.sql("update picture_rendition set width = 200, height = 200 where width = 160").update();
        stores.of(StoreName.FOLDER).delete(key(picture, 200));

        assertThat(says("audit", "--fix")).contains("picture " + picture.id() + ": made anew (1)");

        assertShown(picture, 160, 320, 640);
        assertThat(says("audit")).contains("folder: 3 files of pictures. 0 missing, 0 altered, 0 unreferenced.");
    }

    @Test
    void ofAPictureWhoseWidestIsLostTheOthersAreShown() throws IOException {
        var picture = picture();
        stores.of(StoreName.FOLDER).delete(key(picture, 640));

        says("audit", "--fix");

        assertThat(pictures.find(picture.id()).orElseThrow().width()).isEqualTo(320);
        assertShown(picture, 160, 320);
    }

    @Test
    void aPictureOfWhichNothingIsLeftIsNamedAndNotTouched() throws IOException {
        var picture = picture();
        for (int width : new int[] {160, 320, 640}) stores.of(StoreName.FOLDER).delete(key(picture, width));

        assertThat(says("audit", "--fix")).contains("picture " + picture.id() + ": lost in all sizes; its owner has to choose another");
        assertThat(pictures.find(picture.id())).isPresent();
    }

    @Test
    void aFileOfAnotherLengthOrWithAnotherContentIsReplacedAndSetAside() throws IOException {
        var picture = picture();
        var shorter = key(picture, 160);
        var flipped = key(picture, 320);
        byte[] bytes = stores.of(StoreName.FOLDER).get(flipped).orElseThrow().bytes();
        bytes[100] ^= 1;
        stores.of(StoreName.FOLDER).put(shorter, "image/webp", new byte[] {1});
        stores.of(StoreName.FOLDER).put(flipped, "image/webp", bytes);

        String whose = "  picture " + picture.id() + " of a member";
        assertThat(says("audit")).contains("  altered       " + shorter + whose).doesNotContain("  altered       " + flipped + whose);
        assertThat(says("audit", "--thorough", "--fix")).contains("  altered       " + shorter + whose, "  altered       " + flipped + whose);

        assertThat(says("audit", "--thorough")).contains("folder: 3 files of pictures, 3 read to the end. 0 missing, 0 altered, 0 unreferenced.");
        assertThat(says("restore")).anyMatch(line -> line.contains(shorter.toString())).anyMatch(line -> line.contains(flipped.toString()));
    }

    @Test
    void whatNobodyWantsIsSetAsideForThirtyDaysAndThenDeleted() throws IOException {
        var picture = picture();
        var stray = Key.fresh(160);
        stores.of(StoreName.FOLDER).put(stray, "image/webp", PHOTOGRAPH);

        assertThat(says("audit")).contains(String.format(Locale.ENGLISH, "  unreferenced  %s  %,d bytes", stray, PHOTOGRAPH.length));
        says("audit", "--fix");
        files.sweep();
        assertThat(stores.of(StoreName.FOLDER).get(stray)).isPresent();
        assertThat(says("audit")).contains("  1 set aside by an audit: deleted after 30 days.");

        jdbc.sql("update stored_file set since = now() - interval '30 days 1 second'").update();
        files.sweep();
        await().until(() -> stores.of(StoreName.FOLDER).get(stray).isEmpty());
        assertShown(picture, 160, 320, 640);
    }

    @Test
    void whatWasSetAsideCanBeTakenBack() throws IOException {
        var stray = Key.fresh(160);
        stores.of(StoreName.FOLDER).put(stray, "image/webp", PHOTOGRAPH);
        says("audit", "--fix");

        assertThat(says("restore", stray.toString())).containsExactly(stray + " stays.");

        jdbc.sql("update stored_file set since = now() - interval '31 days'").update();
        files.sweep();
        assertThat(stores.of(StoreName.FOLDER).get(stray)).isPresent();
        assertThat(says("audit")).contains("  1 restored by hand, and shown by no picture: \"pictures restore\" lists them.");
        assertThat(says("restore", stray.toString())).containsExactly("\"" + stray + "\" is not among what is set aside: see pictures restore.");
        assertThat(says("restore").getLast()).contains(stray + "  ", ", taken back ");

        assertThat(says("restore", "--undo", stray.toString())).containsExactly(stray + " is set aside again: deleted in 30 days.");
        assertThat(says("restore", "--undo", stray.toString())).containsExactly("\"" + stray + "\" is not among what was taken back: see pictures restore.");
        var shown = key(picture(), 160);
        assertThat(says("restore", "--undo", shown.toString())).containsExactly("\"" + shown + "\" is not among what was taken back: see pictures restore.");
    }

    @Test
    void aFileThatComesBackFromABackupIsKnown() throws IOException {
        var picture = picture();
        var key = key(picture, 160);
        pictures.letGo(picture.id());
        await().until(() -> stores.of(StoreName.FOLDER).get(key).isEmpty());
        await().until(() -> jdbc.sql("select count(*) from stored_file where state <> 'deleted'").query(Long.class).single() == 0);
        stores.of(StoreName.FOLDER).put(key, "image/webp", PHOTOGRAPH);

        assertThat(says("audit", "--fix")).anyMatch(line -> line.contains("unreferenced  " + key));
        assertThat(says("restore")).hasSize(1);
    }

    @Test
    void allPicturesMoveFromStoreToStoreWhileTheyAreShown() throws Exception {
        var one = picture();
        var other = picture();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String target : List.of("s3", "cloudinary", "folder")) {
                var moving = hands.submit(() -> says("move", "--to", target));
                while (!moving.isDone()) assertShown(one, 160, 320, 640);

                assertThat(moving.get()).anyMatch(line -> line.matches("6 of 6 +100 % .* a second, .* MB/s  done"))
                        .anyMatch(line -> line.startsWith("All pictures lie in \"" + target + "\"."));
                assertShown(one, 160, 320, 640);
                assertShown(other, 160, 320, 640);
                await().until(() -> jdbc.sql("select count(*) from stored_file where state = 'to delete'").query(Long.class).single() == 0);
                assertThat(says("audit", "--thorough")).contains(target + ": 6 files of pictures, 6 read to the end. 0 missing, 0 altered, 0 unreferenced.")
                        .filteredOn(line -> line.contains(": 0 files of pictures. 0 missing, 0 altered, 0 unreferenced.")).hasSize(2);
            }
        }
    }

    @Test
    void aMoveThatWasInterruptedGoesOnAndWhatIsDamagedStaysWhereItIs() throws IOException {
        var picture = picture();
        var damaged = key(picture, 320);
        stores.of(StoreName.FOLDER).put(damaged, "image/webp", PHOTOGRAPH);

        assertThat(says("move", "--to", "cloudinary")).contains("  not moved: " + damaged + " is not what was put",
                "1 files are not in \"cloudinary\" yet: run it again; what is moved stays moved.");
        says("audit", "--fix");
        assertThat(says("move", "--to", "cloudinary")).anyMatch(line -> line.matches("1 of 1 .*"));
        assertThat(says("move", "--to", "cloudinary")).contains("All pictures lie in \"cloudinary\".");
    }

    @Test
    void whatArrivesAsSomethingElseIsNotShownFromThere() throws IOException {
        var picture = picture();
        cloudinary.spoils(true);
        try {
            assertThat(says("move", "--to", "cloudinary")).contains("  not moved: " + key(picture, 320) + " has come to \"cloudinary\" as something else",
                    "3 files are not in \"cloudinary\" yet: run it again; what is moved stays moved.");
        } finally {
            cloudinary.spoils(false);
        }
        assertThat(says("audit", "--thorough")).contains("folder: 3 files of pictures, 3 read to the end. 0 missing, 0 altered, 0 unreferenced.");

        jdbc.sql("update stored_file set since = since - interval '61 minutes'").update();
        files.sweep();
        await().until(() -> {
            try (var found = stores.of(StoreName.CLOUDINARY).list()) {
                return found.findAny().isEmpty();
            }
        });
    }

    @Test
    void whatIsLetGoOfWhileItIsMovedIsGoneFromBothStores() throws Exception {
        var picture = picture();

        new Meanwhile(jdbc, transactions).of(() -> pictures.letGo(picture.id()), () -> says("move", "--to", "cloudinary"), () -> {});

        await().until(() -> jdbc.sql("select count(*) from stored_file where state <> 'deleted'").query(Long.class).single() == 0);
        for (var name : StoreName.values()) {
            try (var found = stores.of(name).list()) {
                assertThat(found).isEmpty();
            }
        }
    }

    @Test
    void aMoveEndsWhenAStoreIsAwayAndTriesNotEveryFile() throws IOException {
        for (int many = 0; many < 12; many++) picture();
        Path folder = settings.data().resolve("pictures/image");
        Path aside = settings.data().resolve("pictures/aside");
        Files.move(folder, aside);
        try {
            assertThat(says("move", "--to", "cloudinary"))
                    .contains("  not moved: the rest, for a store is away", "36 files are not in \"cloudinary\" yet: run it again; what is moved stays moved.")
                    .filteredOn(line -> line.startsWith("  not moved: ")).hasSizeLessThan(36);
        } finally {
            Files.move(aside, folder);
        }
        assertThat(says("move", "--to", "cloudinary")).anyMatch(line -> line.startsWith("All pictures lie in \"cloudinary\"."));
    }

    @Test
    void filesInAStoreThatIsNotSetAreNoCleanAudit() throws IOException {
        var key = Key.fresh(160).toString();
        jdbc.sql("insert into stored_file (store, key, content_type, bytes, state) values ('s3', :key, 'image/webp', 1, 'kept')").param("key", key).update();
        var folderAlone = new Upkeep(new Stores(StoreName.FOLDER, Map.of(StoreName.FOLDER, stores.of(StoreName.FOLDER))), audit, repair, lines, moving, rendering, negatives);

        for (String[] words : new String[][] {{"audit"}, {"audit", "--fix"}}) {
            assertThat(says(folderAlone, words)).endsWith("s3: 1 files lie there, and it is not set: docs/operating.md says how.", "Not everything was looked at.");
        }
        jdbc.sql("delete from stored_file where key = :key").param("key", key).update();
        assertThat(says(folderAlone, "audit")).hasSize(1);
    }

    @Test
    void allSizesAreMadeAnewAndOnlyOnce() throws IOException {
        var picture = picture();
        var before = renditions.of(picture.id());

        assertThat(says("render")).contains("2 files were made anew.");
        assertThat(key(picture, 640)).isEqualTo(before.getLast().file().key());
        assertThat(key(picture, 160)).isNotEqualTo(before.getFirst().file().key());
        assertShown(picture, 160, 320, 640);

        assertThat(says("render")).contains("0 files were made anew.");
    }

    /** The first is in the middle of the picture when the second comes, and is through with it before the first goes on. */
    @Test
    void ofTwoRenderingsAtOnceTheSecondTakesTheWorkOfTheFirstForDone() throws Exception {
        var picture = picture();
        var dropped = key(picture, 320);
        jdbc.sql("delete from picture_rendition where width = 320").update();
        jdbc.sql("update stored_file set state = 'to delete' where key = ?").param(dropped.toString()).update();
        files.sweep();
        var other = new ArrayList<String>();

        var one = new Meanwhile(jdbc, transactions).of(() -> jdbc.sql("select id from picture for update").query().listOfRows(),
                () -> says("render"), () -> other.addAll(says("render")));

        assertThat(other).contains("2 files were made anew.");
        assertThat(one).last().isEqualTo("0 files were made anew.");
        assertShown(picture, 160, 320, 640);
        assertNothingIsLeftOver();
        assertThat(says("audit", "--thorough")).contains("folder: 3 files of pictures, 3 read to the end. 0 missing, 0 altered, 0 unreferenced.");
    }

    /** The rendering knows which files show the first picture, and waits; meanwhile all are moved, and the second picture is let go of. */
    @Test
    void whatIsMovedOrLetGoOfMeanwhileIsNoFaultOfARendering() throws Exception {
        var moved = picture();
        var gone = picture();

        var said = new Meanwhile(jdbc, transactions).of(() -> jdbc.sql("lock table picture_negative in access exclusive mode").update(), () -> says("render"), () -> {
            says("move", "--to", "cloudinary");
            await().until(() -> {
                try (var lying = stores.of(StoreName.FOLDER).list()) {
                    return lying.findAny().isEmpty();
                }
            });
            pictures.letGo(gone.id());
        });

        assertThat(said).last().isEqualTo("2 files were made anew.");
        assertShown(moved, 160, 320, 640);
        assertNothingIsLeftOver();
    }

    /** What the ledger has of files that nobody shows goes by the site's own tasks, and none is anywhere of which it knows nothing. */
    private void assertNothingIsLeftOver() {
        await().until(() -> jdbc.sql("select count(*) from stored_file where state in ('pending', 'to delete')").query(Long.class).single() == 0);
        assertThat(says("audit")).filteredOn(line -> line.contains("missing, ")).hasSize(3).allMatch(line -> line.endsWith(" 0 missing, 0 altered, 0 unreferenced."));
    }

    @Test
    void theFilesThatPicturesWereMadeOfAreCountedAndForgotten() {
        var picture = picture();
        assertThat(says("originals")).containsExactly("0 originals are kept, 0 bytes.");
        jdbc.sql("update picture_negative set content_type = 'image/gif', orientation = 1, content = 'GIF'").update();
        assertThat(says("originals")).containsExactly("1 originals are kept, 3 bytes.");
        assertThat(says("originals", "--forget")).containsExactly("1 originals were kept, 3 bytes; none is any more.");
        assertThat(says("originals")).containsExactly("0 originals are kept, 0 bytes.");
        assertShown(picture, 160, 320, 640);
    }

    @Test
    void whatCannotBeDoneIsSaid() {
        assertThatThrownBy(() -> upkeep.run(List.of("move"), line -> {})).hasMessageStartingWith("Say where to");
        assertThatThrownBy(() -> upkeep.run(List.of("move", "--to", "attic"), line -> {})).hasMessageContaining("does not know");
        assertThatThrownBy(() -> upkeep.run(List.of("audit", "--everything"), line -> {})).hasMessageContaining("does not know");
        assertThatThrownBy(() -> upkeep.run(List.of("burn"), line -> {})).hasMessageContaining("does not know");
        assertThat(says("--help").getFirst()).contains("pictures audit");
    }
}

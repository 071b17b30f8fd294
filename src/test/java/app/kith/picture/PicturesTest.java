package app.kith.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.kith.KithTest;
import app.kith.Logged;
import app.kith.Node;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import app.kith.picture.ledger.StoredFile;
import app.kith.picture.ledger.StoredFiles;
import app.kith.picture.store.Key;
import app.kith.picture.store.StoreName;
import app.kith.picture.store.Stores;
import app.kith.settings.Settings;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@KithTest
class PicturesTest {

    private static final byte[] PHOTOGRAPH = Photograph.jpeg(800, 600);

    @Autowired
    Pictures pictures;

    @Autowired
    Stores stores;

    @Autowired
    StoredFiles files;

    @Autowired
    Renditions renditions;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Negatives negatives;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Visitors visitors;

    private Picture taken() {
        return ((Taken.Kept) pictures.take(PHOTOGRAPH, Optional.empty(), Caption.of("A street"))).picture();
    }

    private Picture kept() {
        var picture = taken();
        pictures.keep(picture.id());
        return picture;
    }

    private boolean stored(Picture picture) throws Exception {
        boolean any = false;
        for (var rendition : picture.renditions()) any |= stores.of(stores.chosen()).get(key(picture, rendition)).isPresent();
        return any;
    }

    private static Key key(Picture picture, Rendition rendition) {
        return new Key(picture.id().value(), rendition.width());
    }

    /** What the ledger says of its files. */
    private Set<String> states(Picture picture) {
        return jdbc.sql("select state from stored_file where key like :picture || '-%'").param("picture", picture.id().toString()).query(String.class).set();
    }

    private void awaitGone(Picture picture) {
        await().until(() -> states(picture).equals(Set.of("deleted")) && !stored(picture));
    }

    /**
     * Where the folder of the files was, lies a file: so nothing can be written or deleted, not even by root.
     *
     * @return what the site says meanwhile, besides that files cannot be deleted, as may always be tried
     */
    private List<String> whileTheStoreIsDown(Runnable something) throws IOException {
        Path folder = settings.data().resolve("pictures/image");
        Path aside = settings.data().resolve("pictures/aside");
        Files.move(folder, aside);
        Files.createFile(folder);
        try (var log = Logged.by("app.kith.picture", "com.github.kagkarlsson.scheduler")) {
            try {
                something.run();
            } finally {
                Files.delete(folder);
                Files.move(aside, folder);
            }
            return log.said().stream().filter(said -> !said.matches("WARN folder/\\S+ cannot be deleted yet: java\\.nio\\.file\\.[^\n]*")).toList();
        }
    }

    private boolean row(Picture picture) {
        return jdbc.sql("select exists (select from picture where id = :id)").param("id", picture.id().value()).query(Boolean.class).single();
    }

    @Test
    void aMembersPictureIsASquareInThreeSizes() {
        var picture = kept();

        assertThat(pictures.find(picture.id())).contains(picture);
        assertThat(picture.renditions()).extracting(Rendition::width).containsExactly(160, 320, 600);
        assertThat(picture.renditions()).allMatch(rendition -> rendition.width() == rendition.height());
        assertThat(picture.description()).contains("A street");
        assertThat(picture.colour()).matches("#[0-9a-f]{6}");
        assertThat(picture.src(200)).isEqualTo("/pictures/" + picture.id() + "/320");
        assertThat(picture.srcset()).contains("/160 160w, ").endsWith("/600 600w");
    }

    @Test
    void manyAreFoundAtOnce() {
        var one = kept();
        var other = kept();
        var left = taken();

        assertThat(pictures.find(List.of(one.id(), other.id(), left.id(), new PictureId(UUID.randomUUID()))))
                .containsOnlyKeys(one.id(), other.id());
        assertThat(pictures.find(List.of())).isEmpty();
    }

    @Test
    void theDescriptionMayChangeOrGo() {
        var picture = kept();

        pictures.describe(picture.id(), Caption.of("A lane"));
        assertThat(pictures.find(picture.id()).orElseThrow().description()).contains("A lane");

        pictures.describe(picture.id(), Caption.NOTHING_YET);
        assertThat(pictures.find(picture.id()).orElseThrow().description()).isEmpty();
    }

    @Test
    void whatNobodyKeptIsShownToNobodyAndGoneAfterAnHour() throws Exception {
        var picture = taken();
        assertThat(visitors.arrives().opens(picture.src(160)).status()).isEqualTo(404);
        assertThat(states(picture)).containsExactly("pending");

        pictures.sweep();
        assertThat(row(picture)).isTrue();

        jdbc.sql("update picture set created_at = now() - interval '61 minutes' where id = :id").param("id", picture.id().value()).update();
        pictures.sweep();
        assertThat(row(picture)).isFalse();
        awaitGone(picture);
    }

    @Test
    void whatWasLetGoIsGoneAtOnceAndItsFilesSoon() {
        var picture = kept();
        assertThat(states(picture)).containsExactly("kept");
        assertThat(visitors.arrives().opens(picture.src(160)).status()).isEqualTo(200);

        pictures.letGo(picture.id());

        assertThat(pictures.find(picture.id())).isEmpty();
        assertThat(visitors.arrives().opens(picture.src(160)).status()).isEqualTo(404);
        assertThat(row(picture)).isFalse();
        awaitGone(picture);
    }

    @Test
    void filesThatWerePutBeforeACrashAndNeverShownAreGoneAfterAnHour() throws Exception {
        var picture = kept();
        var crashed = Key.fresh(160);
        stores.of(StoreName.FOLDER).put(crashed, "image/webp", PHOTOGRAPH);
        files.expect(List.of(new StoredFile(StoreName.FOLDER, crashed, "image/webp", PHOTOGRAPH.length, Optional.empty())));
        files.sweep();
        assertThat(stores.of(StoreName.FOLDER).get(crashed)).isPresent();

        jdbc.sql("update stored_file set since = now() - interval '61 minutes'").update();
        files.sweep();

        await().until(() -> stores.of(StoreName.FOLDER).get(crashed).isEmpty());
        assertThat(stored(picture)).isTrue();
    }

    @Test
    void whatWasLetGoIsNobodyElses() {
        var picture = kept();
        pictures.letGo(picture.id());

        assertThatThrownBy(() -> pictures.keep(picture.id())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> pictures.keep(new PictureId(UUID.randomUUID()))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anOwnerWhoseTransactionFailsHasNeitherKeptNorLetGo() {
        var mine = kept();
        var next = taken();

        transactions.executeWithoutResult(transaction -> {
            pictures.keep(next.id());
            pictures.letGo(mine.id());
            transaction.setRollbackOnly();
        });

        assertThat(pictures.find(mine.id())).isPresent();
        assertThat(pictures.find(next.id())).isEmpty();
        assertThat(states(mine)).containsExactly("kept");
        assertThat(states(next)).containsExactly("pending");
        assertThat(jdbc.sql("select count(*) from scheduled_tasks where task_instance like '%' || :picture || '%'").param("picture", mine.id().toString())
                .query(Integer.class).single()).isZero();
    }

    @Test
    void nothingIsLetGoWhileARowRefersToIt() throws Exception {
        var picture = kept();
        jdbc.sql("insert into draft (id, token_hash, picture_id) values (:id, :hash, :picture)")
                .param("id", UUID.randomUUID())
                .param("hash", UUID.randomUUID().toString().getBytes())
                .param("picture", picture.id().value())
                .update();

        assertThatThrownBy(() -> pictures.letGo(picture.id())).isInstanceOf(DataIntegrityViolationException.class);

        assertThat(states(picture)).containsExactly("kept");
        assertThat(stored(picture)).isTrue();
        jdbc.sql("delete from draft where picture_id = :id").param("id", picture.id().value()).update();
    }

    @Test
    void theSchemaItselfKeepsTheFilesOfAPicture() {
        var picture = kept();

        for (String wrong : new String[] {
            "update stored_file set state = 'to delete' where key like :picture || '-%'",
            "update stored_file set state = 'quarantined' where key like :picture || '-%'",
            "delete from stored_file where key like :picture || '-%'"}) {
            assertThatThrownBy(() -> jdbc.sql(wrong).param("picture", picture.id().toString()).update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
        assertThat(states(picture)).containsExactly("kept");
    }

    @Test
    void theSchemaItselfKnowsOneKindOfNothing() {
        var picture = kept();
        assertThatThrownBy(() -> jdbc.sql("update picture set description = '' where id = :id").param("id", picture.id().value()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aStoreThatIsDownLosesNothingButTheUpload() throws Exception {
        var before = jdbc.sql("select id from picture").query(UUID.class).list();
        var known = jdbc.sql("select key from stored_file").query(String.class).list();

        var said = whileTheStoreIsDown(() -> assertThat(pictures.take(PHOTOGRAPH, Optional.empty(), Caption.NOTHING_YET)).isInstanceOf(Taken.StoreDown.class));

        assertThat(said).singleElement().asString().matches("WARN Picture \\S+ could not be stored");

        assertThat(before).containsAll(jdbc.sql("select id from picture").query(UUID.class).list());
        var left = jdbc.sql("select key, state from stored_file where key not in (:known)").param("known", known.isEmpty() ? List.of("") : known).query().listOfRows();
        assertThat(left).hasSize(3).allMatch(row -> row.get("state").equals("to delete"));
    }

    @Test
    void whatCannotBeDeletedIsDeletedWhenTheStoreIsBack() throws Exception {
        var picture = kept();
        var said = whileTheStoreIsDown(() -> {
            pictures.letGo(picture.id());
            await().until(() -> jdbc.sql("select count(*) from scheduled_tasks where task_instance like '%' || :picture || '%' and consecutive_failures > 1")
                    .param("picture", picture.id().toString()).query(Integer.class).single() == 3);
            assertThat(states(picture)).containsExactly("to delete");
        });
        assertThat(said).isEmpty();
        awaitGone(picture);
    }

    @Test
    void aDeletionThatNoTaskKnowsOfIsFoundByTheSweep() throws Exception {
        var lost = Key.fresh(160);
        stores.of(StoreName.FOLDER).put(lost, "image/webp", PHOTOGRAPH);
        jdbc.sql("insert into stored_file (store, key, bytes, state) values ('folder', :key, 1, 'to delete')").param("key", lost.toString()).update();

        files.sweep();

        await().until(() -> stores.of(StoreName.FOLDER).get(lost).isEmpty());
    }

    @Test
    void ofTwoPicturesForOneOwnerAtOnceOneWinsAndTheOtherIsSwept() throws Exception {
        var draft = UUID.randomUUID();
        var one = taken();
        var other = taken();
        jdbc.sql("insert into draft (id, token_hash) values (:id, :hash)").param("id", draft).param("hash", draft.toString().getBytes()).update();
        try (var windows = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var picture : List.of(one, other)) windows.submit(() -> transactions.executeWithoutResult(transaction -> {
                var before = jdbc.sql("select picture_id from draft where id = :id for update").param("id", draft).query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class))).single();
                pictures.keep(picture.id());
                jdbc.sql("update draft set picture_id = :picture where id = :id").param("picture", picture.id().value()).param("id", draft).update();
                before.map(PictureId::new).ifPresent(pictures::letGo);
            }));
        }
        var shown = jdbc.sql("select picture_id from draft where id = :id").param("id", draft).query(UUID.class).single();
        var won = one.id().value().equals(shown) ? one : other;
        awaitGone(won == one ? other : one);
        assertThat(stored(won)).isTrue();
        jdbc.sql("delete from draft where id = :id").param("id", draft).update();
    }

    @Test
    void whateverIsSentNothingIsThrownAndNothingIsLeft() {
        var before = jdbc.sql("select count(*) from picture").query(Integer.class).single();

        assertThat(pictures.take(new byte[0], Optional.empty(), Caption.NOTHING_YET)).isEqualTo(new Taken.Refused(Refusal.EMPTY));
        assertThat(pictures.take("<svg/>".getBytes(), Optional.empty(), Caption.NOTHING_YET)).isEqualTo(new Taken.Refused(Refusal.NOT_A_PICTURE));
        assertThat(jdbc.sql("select count(*) from picture").query(Integer.class).single()).isEqualTo(before);
    }

    @Test
    void theChosenSquareIsWhatIsSeen() throws Exception {
        byte[] file = Photograph.file(Photograph.quarters(400, 200), "png");

        var right = ((Taken.Kept) pictures.take(file, Optional.of(new Crop(0.5, 0.5, 0.5)), Caption.NOTHING_YET)).picture();
        var beyond = ((Taken.Kept) pictures.take(file, Optional.of(new Crop(7, -7, 0.5)), Caption.NOTHING_YET)).picture();
        var none = ((Taken.Kept) pictures.take(file, Optional.of(new Crop(Double.NaN, 0, -1)), Caption.NOTHING_YET)).picture();

        assertThat(right.colour()).isEqualTo("#ffffff");
        assertThat(right.width()).isEqualTo(100);
        assertThat(beyond.colour()).isEqualTo("#00ff00");
        assertThat(none.width()).isEqualTo(200);
    }

    @Test
    void theChosenSquareIsRememberedSoThatThePictureCanBeMadeAnew() {
        byte[] file = Photograph.file(Photograph.quarters(400, 200), "png");

        var right = ((Taken.Kept) pictures.take(file, Optional.of(new Crop(0.5, 0.25, 0.5)), Caption.NOTHING_YET)).picture();
        var beyond = ((Taken.Kept) pictures.take(file, Optional.of(new Crop(7, -7, 0.5)), Caption.NOTHING_YET)).picture();
        var middle = ((Taken.Kept) pictures.take(file, Optional.empty(), Caption.NOTHING_YET)).picture();

        assertThat(negatives.crop(right.id())).hasValue(new Crop(0.5, 0.25, 0.5));
        assertThat(negatives.crop(beyond.id())).hasValue(new Crop(1, 0, 0.5));
        assertThat(negatives.crop(middle.id())).isEmpty();
    }

    @Test
    void sixteenPixelsComeWithThePage() throws Exception {
        var picture = ((Taken.Kept) pictures.take(Photograph.file(Photograph.quarters(200, 200), "png"), Optional.empty(), Caption.NOTHING_YET)).picture();
        pictures.keep(picture.id());

        String glimpse = pictures.find(picture.id()).orElseThrow().glimpse().orElseThrow();
        var image = Seen.of(Base64.getDecoder().decode(glimpse));

        assertThat(image.getWidth()).isEqualTo(4);
        assertThat(glimpse.length()).isLessThan(250);
        assertThat(image.getRGB(0, 0) & 0xe0e0e0).isEqualTo(0xe00000);
        assertThat(image.getRGB(3, 3) & 0xe0e0e0).isEqualTo(0xe0e0e0);
    }

    @Test
    void whatShinesThroughHasNoneForItWouldGoOnShining() {
        byte[] file = Photograph.file(new java.awt.image.BufferedImage(40, 40, java.awt.image.BufferedImage.TYPE_INT_ARGB), "png");
        var picture = ((Taken.Kept) pictures.take(file, Optional.empty(), Caption.NOTHING_YET)).picture();
        assertThat(picture.glimpse()).isEmpty();
    }

    @Test
    void aPictureIsSentAsWhatItIsAndNothingInItCanRun() {
        var picture = kept();

        var answer = visitors.arrives().opens(picture.src(160)).answer();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Content-Type")).containsExactly("image/webp");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("max-age=31536000, public, immutable");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.body()).hasSize(picture.renditions().getFirst().bytes());
    }

    @Test
    void browsersGetPicturesFromTheStoreWhenItsAddressIsSetAndThePolicyAllowsNoOtherPlace() {
        var newcomer = visitors.arrives().opens("/join/you").form()
                .fill("firstName", "Ada").fill("email", Newcomers.address()).fill("password", Newcomers.PASSWORD).enter().form().press("do", "continue");
        newcomer.form().attach("picture", "me.jpg", PHOTOGRAPH).press("do", "upload");
        assertThat(newcomer.page().select("form img").attr("src")).startsWith("/join/picture/");

        try (var node = Node.startsOn(Node.DATA, "--kith.pictures-url=https://cdn.example.org/faces/", "--kith.picture-originals=keep")) {
            assertThat(newcomer.text()).doesNotContain("file itself is kept");
            var there = node.meets(newcomer).opens("/join/picture");
            assertThat(there.page().select("#picture-hint").text()).contains("The file itself is kept, too: nobody else gets to see it");
            assertThat(there.page().select("form img").attr("src")).as("the draft's alone").startsWith("/join/picture/");
            there.form().press("do", "continue").form().enter();
            assertThat(there.page().select("main img").attr("src")).matches("https://cdn\\.example\\.org/faces/image/webp/[0-9a-f-]+-\\d+");
            assertThat(there.answer().headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("img-src 'self' blob: data: https://cdn.example.org;");
        }
    }

    @Test
    void whoHasItAlreadyIsToldSo() {
        var visitor = visitors.arrives();
        var picture = kept();
        String tag = visitor.opens(picture.src(160)).answer().headers().firstValue("ETag").orElseThrow();

        visitor.sends(visitor.to(picture.src(160)).header("If-None-Match", tag).GET());
        assertThat(visitor.status()).isEqualTo(304);
        assertThat(visitor.answer().body()).isEmpty();
        assertThat(visitor.answer().headers().firstValue("ETag")).contains(tag);

        visitor.sends(visitor.to(picture.src(160)).header("If-None-Match", "\"another\"").GET());
        assertThat(visitor.status()).isEqualTo(200);
    }

    @Test
    void aPictureIsSentInPartsToWhoAsksForThem() {
        var visitor = visitors.arrives();
        var picture = kept();
        byte[] whole = visitor.opens(picture.src(160)).answer().body();

        visitor.sends(visitor.to(picture.src(160)).header("Range", "bytes=10-19").GET());
        assertThat(visitor.status()).isEqualTo(206);
        assertThat(visitor.answer().body()).isEqualTo(Arrays.copyOfRange(whole, 10, 20));
        assertThat(visitor.answer().headers().firstValue("Content-Range")).contains("bytes 10-19/" + whole.length);

        visitor.sends(visitor.to(picture.src(160)).header("Range", "bytes=-5").GET());
        assertThat(visitor.answer().body()).isEqualTo(Arrays.copyOfRange(whole, whole.length - 5, whole.length));

        String tag = visitor.answer().headers().firstValue("ETag").orElseThrow();
        visitor.sends(visitor.to(picture.src(160)).header("Range", "bytes=10-19").header("If-Range", tag).GET());
        assertThat(visitor.status()).isEqualTo(206);
        visitor.sends(visitor.to(picture.src(160)).header("Range", "bytes=10-19").header("If-Range", "\"made anew since\"").GET());
        assertThat(visitor.status()).isEqualTo(200);
        assertThat(visitor.answer().body()).isEqualTo(whole);

        visitor.sends(visitor.to(picture.src(160)).header("Range", "bytes=" + whole.length + "-").GET());
        assertThat(visitor.status()).isEqualTo(416);

        visitor.sends(visitor.to(picture.src(160)).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(visitor.answer().headers().firstValueAsLong("Content-Length")).hasValue(whole.length);
    }

    @Test
    void aFileThatIsGoneBehindTheSitesBackBreaksNoConnection() throws Exception {
        var visitor = visitors.arrives();
        var picture = kept();
        byte[] whole = visitor.opens(picture.src(160)).answer().body();

        stores.of(stores.chosen()).delete(key(picture, picture.renditions().getFirst()));

        visitor.opens(picture.src(160));
        assertThat(visitor.status()).as("it is looked at just now").isEqualTo(200);
        assertThat(visitor.answer().body()).isEqualTo(whole);
        pictures.letGo(picture.id());
    }

    @Test
    void whileTheStoreIsAwayAPictureIsMissingForAMomentAndNothingElseIs() throws Exception {
        var visitor = visitors.arrives();
        var picture = kept();
        var said = whileTheStoreIsDown(() -> {
            visitor.sends(visitor.to(picture.src(160)).GET());
            assertThat(visitor.status()).isEqualTo(503);
            assertThat(visitor.answer().headers().allValues("Cache-Control")).containsExactly("no-store");
            assertThat(visitor.opens("/").status()).isEqualTo(200);
        });
        String expected = "WARN " + key(picture, picture.renditions().getFirst()) + " cannot be read from the store ";
        assertThat(said).isNotEmpty().allMatch(line -> line.startsWith(expected));
        assertThat(visitor.opens(picture.src(160)).status()).isEqualTo(200);
    }

    @Test
    void noOtherAddressLeadsToAFile() {
        var picture = kept();

        for (String path : new String[] {
            "/pictures/" + picture.id() + "/161", "/pictures/" + picture.id() + "/0160", "/pictures/" + picture.id() + "/-1",
            "/pictures/" + UUID.randomUUID() + "/160", "/pictures/" + picture.id().toString().toUpperCase(Locale.ROOT) + "/160",
            "/pictures/..%2f..%2fetc/160", "/pictures/x/160", "/pictures/" + picture.id() + "/160.svg",
            "/pictures/" + picture.id() + "/99999999999999999999"}) {
            assertThat(visitors.arrives().opens(path).status()).as(path).isBetween(400, 404);
        }
    }
}

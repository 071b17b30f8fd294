package app.kith.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.KithTest;
import app.kith.Visitors;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@KithTest
class PicturesTest {

    private static final byte[] PHOTOGRAPH = Photograph.jpeg(800, 600);

    @Autowired
    Pictures pictures;

    @Autowired
    Store store;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    PlatformTransactionManager transactionManager;

    @Autowired
    Development development;

    @Autowired
    Visitors visitors;

    private Picture taken() {
        return ((Taken.Kept) pictures.take(PHOTOGRAPH, Optional.empty(), Optional.of("A street"))).picture();
    }

    private Picture kept() {
        var picture = taken();
        pictures.keep(picture.id());
        return picture;
    }

    private boolean stored(Picture picture) throws Exception {
        boolean any = false;
        for (var rendition : picture.renditions()) any |= store.get(new Key(picture.id(), rendition.width())).isPresent();
        return any;
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

        pictures.describe(picture.id(), Optional.of("A lane"));
        assertThat(pictures.find(picture.id()).orElseThrow().description()).contains("A lane");

        pictures.describe(picture.id(), Optional.empty());
        assertThat(pictures.find(picture.id()).orElseThrow().description()).isEmpty();
    }

    @Test
    void whatNobodyKeptIsShownToNobodyAndGoneAfterAnHour() throws Exception {
        var picture = taken();
        assertThat(visitors.arrives().opens(picture.src(160)).status()).isEqualTo(404);

        pictures.sweep();
        assertThat(row(picture)).isTrue();

        jdbc.sql("update picture set created_at = now() - interval '61 minutes' where id = :id").param("id", picture.id().value()).update();
        pictures.sweep();
        assertThat(row(picture)).isFalse();
        assertThat(stored(picture)).isFalse();
    }

    @Test
    void whatWasLetGoIsGoneAtOnceAndItsFilesSoon() throws Exception {
        var picture = kept();

        pictures.letGo(picture.id());

        assertThat(pictures.find(picture.id())).isEmpty();
        assertThat(visitors.arrives().opens(picture.src(160)).status()).isEqualTo(404);
        pictures.sweep();
        assertThat(row(picture)).isFalse();
        assertThat(stored(picture)).isFalse();
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
    }

    @Test
    void aFileIsNeverSweptWhileARowRefersToIt() throws Exception {
        var picture = kept();
        jdbc.sql("insert into draft (id, token_hash, picture_id) values (:id, :hash, :picture)")
                .param("id", UUID.randomUUID())
                .param("hash", UUID.randomUUID().toString().getBytes())
                .param("picture", picture.id().value())
                .update();

        pictures.letGo(picture.id());
        pictures.sweep();

        assertThat(row(picture)).isTrue();
        assertThat(stored(picture)).isTrue();
        jdbc.sql("delete from draft where picture_id = :id").param("id", picture.id().value()).update();
    }

    @Test
    void aStoreThatIsDownLosesNothingButTheUpload(@TempDir Path folder) throws Exception {
        var broken = new FolderStore(folder);
        Files.delete(folder.resolve("image/webp"));
        Files.write(folder.resolve("image/webp"), PHOTOGRAPH); // a file where the folder was
        var meanwhile = new Pictures(jdbc, transactionManager, development, broken);
        var before = jdbc.sql("select id from picture").query(UUID.class).list();

        assertThat(meanwhile.take(PHOTOGRAPH, Optional.empty(), Optional.empty())).isInstanceOf(Taken.StoreDown.class);

        pictures.sweep();
        assertThat(before).containsAll(jdbc.sql("select id from picture").query(UUID.class).list());
    }

    @Test
    void rowsStayForAsLongAsTheirFilesCannotBeDeleted(@TempDir Path folder) throws Exception {
        var broken = new FolderStore(folder);
        Files.delete(folder.resolve("image/webp"));
        Files.write(folder.resolve("image/webp"), PHOTOGRAPH);
        var meanwhile = new Pictures(jdbc, transactionManager, development, broken);
        var picture = kept();
        pictures.letGo(picture.id());

        meanwhile.sweep();
        assertThat(row(picture)).isTrue();

        pictures.sweep();
        assertThat(row(picture)).isFalse();
        assertThat(stored(picture)).isFalse();
    }

    @Test
    void whateverIsSentNothingIsThrownAndNothingIsLeft() {
        var before = jdbc.sql("select count(*) from picture").query(Integer.class).single();

        assertThat(pictures.take(new byte[0], Optional.empty(), Optional.empty())).isEqualTo(new Taken.Refused(Refusal.EMPTY));
        assertThat(pictures.take("<svg/>".getBytes(), Optional.empty(), Optional.empty())).isEqualTo(new Taken.Refused(Refusal.NOT_A_PICTURE));
        assertThat(jdbc.sql("select count(*) from picture").query(Integer.class).single()).isEqualTo(before);
    }

    @Test
    void theChosenSquareIsWhatIsSeen() throws Exception {
        byte[] file = Photograph.file(Photograph.quarters(400, 200), "png");

        var right = ((Taken.Kept) pictures.take(file, Optional.of(new Crop(0.5, 0.5, 0.5)), Optional.empty())).picture();
        var beyond = ((Taken.Kept) pictures.take(file, Optional.of(new Crop(7, -7, 0.5)), Optional.empty())).picture();
        var none = ((Taken.Kept) pictures.take(file, Optional.of(new Crop(Double.NaN, 0, -1)), Optional.empty())).picture();

        assertThat(right.colour()).isEqualTo("#ffffff");
        assertThat(right.width()).isEqualTo(100);
        assertThat(beyond.colour()).isEqualTo("#00ff00");
        assertThat(none.width()).isEqualTo(200);
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
    void noOtherAddressLeadsToAFile() {
        var picture = kept();

        for (String path : new String[] {
            "/pictures/" + picture.id() + "/161", "/pictures/" + picture.id() + "/0160", "/pictures/" + picture.id() + "/-1",
            "/pictures/" + UUID.randomUUID() + "/160", "/pictures/" + picture.id().toString().toUpperCase() + "/160",
            "/pictures/..%2f..%2fetc/160", "/pictures/x/160", "/pictures/" + picture.id() + "/160.svg",
            "/pictures/" + picture.id() + "/99999999999999999999"}) {
            assertThat(visitors.arrives().opens(path).status()).as(path).isBetween(400, 404);
        }
    }
}

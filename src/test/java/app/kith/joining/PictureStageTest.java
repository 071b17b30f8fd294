package app.kith.joining;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.picture.Photograph;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stage Picture, by its form: whatever is sent, a picture comes of it or a sentence that says why not. */
@KithTest
class PictureStageTest {

    private static final byte[] PHOTOGRAPH = Photograph.jpeg(1600, 1200);

    @Autowired
    Newcomers newcomers;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aPhotographBecomesThePicture() {
        Visitor newcomer = arrives();
        newcomer.form().attach("picture", "me.jpg", PHOTOGRAPH).fill("description", "Me, laughing").press("do", "upload");
        assertThat(newcomer.path()).isEqualTo("/join/picture");
        assertThat(newcomer.page().select("form img").attr("alt")).isEqualTo("Me, laughing");

        newcomer.form().press("do", "continue");
        assertThat(newcomer.path()).isEqualTo("/join/check");
        assertThat(picture(newcomer)).startsWith("/join/picture/");
    }

    @Test
    void aChosenFileIsTakenByContinueToo() {
        Visitor newcomer = arrives();
        newcomer.form().attach("picture", "me.jpg", PHOTOGRAPH).press("do", "continue");
        assertThat(newcomer.path()).isEqualTo("/join/check");
        assertThat(picture(newcomer)).startsWith("/join/picture/");
    }

    @Test
    void enterInTheDescriptionGoesOnAsContinueWould() {
        Visitor newcomer = arrives();
        newcomer.form().attach("picture", "me.jpg", PHOTOGRAPH).fill("description", "Me, laughing").enter();
        assertThat(newcomer.path()).isEqualTo("/join/check");
        assertThat(newcomer.page().select("main img").attr("alt")).isEqualTo("Me, laughing");
        assertThat(arrives().form().enter().path()).as("nor does it ask for a picture").isEqualTo("/join/check");
    }

    @Test
    void aPictureIsServedForGoodAndAsNothingElse() {
        Visitor newcomer = arrives();
        newcomer.form().attach("picture", "me.jpg", PHOTOGRAPH).press("do", "continue").form().enter();
        HttpHeaders headers = newcomer.sends(newcomer.to(picture(newcomer)).GET()).answer().headers();
        assertThat(newcomer.status()).isEqualTo(200);
        assertThat(headers.firstValue("Content-Type")).hasValue("image/webp");
        assertThat(headers.allValues("Cache-Control")).singleElement().asString().contains("immutable", "max-age=31536000");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("Content-Security-Policy")).anyMatch(policy -> policy.contains("sandbox"));
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "page.jpg, not a picture", "drawing.svg, not a picture", "words.png, not a picture",
        "empty.jpg, is empty", "half.jpg, is missing", "phone.heic, HEIC"
    })
    void whatIsNoPictureIsExplainedBesideTheFieldAndWhatWasTypedStays(String name, String why) {
        Visitor newcomer = arrives();
        newcomer.form().attach("picture", name, file(name)).fill("description", "A hat").press("do", "continue");
        assertThat(newcomer.status()).isEqualTo(422);
        assertThat(newcomer.page().select("#picture-error").text()).contains(why);
        assertThat(newcomer.page().select("[role=alert] a[href=#picture]")).isNotEmpty();
        assertThat(newcomer.form().value("description")).isEqualTo("A hat");
        assertThat(newcomer.opens("/join/picture").page().select("form img")).isEmpty();
    }

    private static byte[] file(String name) {
        return switch (name) {
            case "page.jpg" -> "<!doctype html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
            case "drawing.svg" -> "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8);
            case "words.png" -> "Dear neighbours".getBytes(StandardCharsets.UTF_8);
            case "half.jpg" -> Arrays.copyOf(PHOTOGRAPH, PHOTOGRAPH.length / 2);
            case "phone.heic" -> "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
            default -> new byte[0];
        };
    }

    @Test
    void aPictureThatFailsBlocksNobody() {
        Visitor newcomer = arrives();
        newcomer.form().attach("picture", "me.jpg", PHOTOGRAPH).press("do", "upload");
        String before = picture(newcomer);
        newcomer.form().attach("picture", "words.png", file("words.png")).press("do", "continue");
        assertThat(newcomer.page().select("[data-upload=refused] button[value=without]").text()).isEqualTo("Go on without this picture");

        newcomer.form().attach("picture", "words.png", file("words.png")).fill("description", "x".repeat(1000)).press("do", "without");
        assertThat(newcomer.path()).isEqualTo("/join/check");
        assertThat(picture(newcomer)).as("the one before stays").isEqualTo(before);
    }

    @Test
    void aPictureThatLiesAboutItsTypeIsTakenForWhatItIs() {
        Visitor newcomer = arrives();
        newcomer.form().attach("picture", "photo.html", PHOTOGRAPH).press("do", "upload");
        newcomer.sends(newcomer.to(picture(newcomer)).GET());
        assertThat(newcomer.answer().headers().firstValue("Content-Type")).hasValue("image/webp");
    }

    @Test
    void aFileOf16MegabytesIsTooLargeAndTheDescriptionStays() {
        Visitor newcomer = arrives();
        newcomer.form().attach("picture", "large.jpg", padded(16)).fill("description", "A whale").press("do", "continue");
        assertThat(newcomer.status()).isEqualTo(422);
        assertThat(newcomer.page().select("#picture-error").text()).contains("larger than 15 MB");
        assertThat(newcomer.form().value("description")).isEqualTo("A whale");
    }

    @ParameterizedTest
    @ValueSource(ints = {22, 30, 90})
    void aFileThatIsFarTooLargeIsExplainedInThePageAndNothingIsLost(int megabytes) {
        Visitor newcomer = arrives();
        newcomer.form().attach("picture", "me.jpg", PHOTOGRAPH).press("do", "upload");
        String before = picture(newcomer);
        newcomer.form().attach("picture", "large.jpg", padded(megabytes)).fill("description", "A whale").press("do", "continue");
        assertThat(newcomer.path()).isEqualTo("/join/picture");
        assertThat(newcomer.status()).isEqualTo(422);
        assertThat(newcomer.page().select("#picture-error").text()).contains("larger than 15 MB");
        assertThat(newcomer.form().value("description")).isEqualTo("A whale");
        assertThat(picture(newcomer)).isEqualTo(before);
    }

    private static byte[] padded(int megabytes) {
        return padded(PHOTOGRAPH, megabytes);
    }

    private static byte[] padded(byte[] file, int megabytes) {
        return Arrays.copyOf(file, megabytes << 20);
    }

    @Test
    void aPictureWithASideThatIsTooLongIsToldSo() {
        assertThat(said(Photograph.file(new BufferedImage(40_000, 10, BufferedImage.TYPE_BYTE_GRAY), "png")))
                .contains("longer than 30,000 pixels", "40,000 × 10").doesNotContain("million", "MB");
    }

    @Test
    void aPictureThatIsTooLargeHearsOfEveryLimitThatItExceedsAndItsOwnNumbers() {
        byte[] phones = Photograph.claiming(PHOTOGRAPH, 12_000, 9_000);
        assertThat(said(phones)).contains("60 million", "12,000 × 9,000", "108 million").doesNotContain("MB");
        assertThat(said(padded(phones, 16))).contains("larger than 15 MB", "16 MB", "60 million", "12,000 × 9,000", "108 million");
        assertThat(said(padded(16))).contains("larger than 15 MB", "16 MB").doesNotContain("million");
    }

    private String said(byte[] file) {
        return arrives().form().attach("picture", "me.jpg", file).press("do", "upload").page().select("#picture-error").text();
    }

    @Test
    void aDamagedPictureIsToldThatItIsDamaged() {
        byte[] file = PHOTOGRAPH.clone();
        Arrays.fill(file, file.length / 2, file.length - 2, (byte) 0);
        assertThat(said(file)).contains("is damaged");
    }

    @Test
    void aFormThatEndsTooSoonIsNotCalledTooLarge() {
        Visitor newcomer = arrives();
        newcomer.goes(newcomer.to("/join/picture").header("Content-Type", "multipart/form-data; boundary=kith")
                .POST(HttpRequest.BodyPublishers.ofString("--kith\r\nContent-Disposition: form-data; name=\"picture\"; file")));
        assertThat(newcomer.status()).isEqualTo(400);
        assertThat(newcomer.text()).contains("The site could not read that").doesNotContain("15 MB");
    }

    @Test
    void anAnimationBecomesItsFirstFrame() throws Exception {
        Visitor newcomer = arrives();
        newcomer.form().attach("picture", "dance.gif", animation()).press("do", "upload");
        newcomer.sends(newcomer.to(picture(newcomer)).GET());
        assertThat(newcomer.answer().headers().firstValue("Content-Type")).hasValue("image/webp");
        assertThat(new String(newcomer.answer().body(), StandardCharsets.ISO_8859_1)).doesNotContain("ANIM");
    }

    @Test
    void whoeverSendsSomethingThatMovesIsToldThatItStandsStill() throws Exception {
        Visitor newcomer = arrives();
        newcomer.form().attach("picture", "dance.gif", animation()).press("do", "upload");
        assertThat(newcomer.page().select(".flash").text()).contains("its first frame");
        newcomer.form().attach("picture", "me.jpg", PHOTOGRAPH).press("do", "upload");
        assertThat(newcomer.page().select(".flash")).isEmpty();
    }

    private static byte[] animation() throws Exception {
        var writer = ImageIO.getImageWritersByFormatName("gif").next();
        var bytes = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (int frame = 0; frame < 5; frame++) {
                BufferedImage image = Photograph.take(120, 120, frame);
                writer.writeToSequence(new IIOImage(image, null, null), null);
            }
            writer.endWriteSequence();
        }
        return bytes.toByteArray();
    }

    @Test
    void ofTwoTabsTheLastOneCounts() {
        Visitor newcomer = arrives();
        Visitor tab = newcomer.tab().opens("/join/picture");
        newcomer.form().attach("picture", "one.jpg", PHOTOGRAPH).press("do", "upload");
        String first = picture(newcomer);
        tab.form().attach("picture", "two.jpg", Photograph.jpeg(400, 400)).press("do", "upload");
        assertThat(picture(tab)).isNotEqualTo(first);
        assertThat(picture(newcomer.opens("/join/picture"))).isEqualTo(picture(tab));
    }

    @Test
    void choosingAgainReplacesThePictureAndLetsTheOldOneGo() {
        Visitor newcomer = arrives();
        newcomer.form().attach("picture", "one.jpg", PHOTOGRAPH).press("do", "upload");
        String first = picture(newcomer);
        newcomer.form().attach("picture", "two.jpg", PHOTOGRAPH).press("do", "upload");
        assertThat(picture(newcomer)).isNotEqualTo(first);
        assertThat(newcomer.sends(newcomer.to(first).GET()).status()).isEqualTo(404);
        assertThat(letGo(first)).isTrue();
    }

    @Test
    void aPictureThatIsTakenAwayIsLetGo() {
        Visitor newcomer = arrives();
        newcomer.form().attach("picture", "me.jpg", PHOTOGRAPH).press("do", "upload");
        String picture = picture(newcomer);
        newcomer.form().press("do", "remove");
        assertThat(newcomer.page().select("form img")).isEmpty();
        assertThat(letGo(picture)).isTrue();
    }

    private boolean letGo(String src) {
        return jdbc.sql("select not exists (select from picture where id = ?)").param(UUID.fromString(src.split("/")[3]))
                .query(Boolean.class).single();
    }

    @Test
    void aRefusedFileLeavesThePictureThatWasThere() {
        Visitor newcomer = arrives();
        newcomer.form().attach("picture", "me.jpg", PHOTOGRAPH).press("do", "upload");
        String before = picture(newcomer);
        newcomer.form().attach("picture", "words.png", file("words.png")).press("do", "upload");
        assertThat(newcomer.status()).isEqualTo(422);
        assertThat(picture(newcomer)).isEqualTo(before);
    }

    @Test
    void aDescriptionOfTenThousandCharactersStaysInItsFieldAndIsExplained() {
        Visitor newcomer = arrives();
        String novel = "x".repeat(10_000);
        newcomer.form().fill("description", novel).press("do", "continue");
        assertThat(newcomer.status()).isEqualTo(422);
        assertThat(newcomer.page().select("[role=alert] a[href=#description]")).isNotEmpty();
        assertThat(newcomer.form().value("description")).isEqualTo(novel);
    }

    @Test
    void usingNoPictureSaysSoOnlyToWhoWantedOne() {
        Visitor newcomer = arrives();
        newcomer.form().press("do", "upload");
        assertThat(newcomer.status()).isEqualTo(422);
        assertThat(newcomer.page().select("#picture-error").text()).contains("Choose a picture first");
        newcomer.form().press("do", "continue");
        assertThat(newcomer.path()).isEqualTo("/join/check");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "1e999", "-5", "somewhere", "1", "", "0x1p-1", "１", "1e-300"})
    void aCropThatIsNoneIsThePicturesMiddle(String number) {
        Visitor newcomer = arrives();
        newcomer.form().attach("picture", "me.jpg", Photograph.jpeg(300, 200))
                .fill("crop-x", number).fill("crop-y", number).fill("crop-size", number)
                .press("do", "upload");
        assertThat(newcomer.status()).isEqualTo(200);
        assertThat(picture(newcomer)).startsWith("/join/picture/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../etc/passwd", "a\\\"b.jpg", "x%0D%0ASet-Cookie: stolen=1.jpg", "C:\\\\me.jpg", "<script>.jpg", "\u202Egpj.exe", "x\r\nX-Stolen: 1\r\n.jpg"})
    void theNameOfAFileReachesNoHeaderAndNoPage(String name) {
        Visitor newcomer = arrives();
        newcomer.form().attach("picture", name, PHOTOGRAPH).press("do", "upload");
        assertThat(newcomer.status()).isLessThan(500);
        assertThat(newcomer.body()).doesNotContain("passwd", "stolen", "<script>.jpg", "gpj.exe");
        assertThat(newcomer.answer().headers().map().toString()).doesNotContainIgnoringCase("stolen");
        assertThat(newcomer.cookie("stolen")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/jpeg\r\n X-Stolen: 1", "image/jpeg\r\nX-Stolen: 1", "image/jpeg\r\n\r\nX-Stolen: 1", "image/jpeg\nX-Stolen: 1", "text/html; charset=\"stolen", ""})
    void theTypeThatAFileClaimsReachesNoHeaderAndNoPage(String type) {
        Visitor newcomer = arrives();
        newcomer.form().attach("picture", "me.jpg", type, PHOTOGRAPH).press("do", "upload");
        assertThat(newcomer.status()).isLessThan(500);
        assertThat(newcomer.body()).doesNotContainIgnoringCase("stolen");
        assertThat(newcomer.answer().headers().map().toString()).doesNotContainIgnoringCase("stolen");
        newcomer.opens("/join/picture");
        if (newcomer.page().select("form img").isEmpty()) return; // what stood behind an empty line was the file
        newcomer.sends(newcomer.to(picture(newcomer)).GET());
        assertThat(newcomer.answer().headers().allValues("Content-Type")).containsExactly("image/webp");
    }

    /** Whoever has one address of IPv6 has as many as they like. */
    @Test
    void thoseOfOneNetworkAreCountedTogether() {
        String network = "2001:db8:%x:%x".formatted(System.nanoTime() >>> 16 & 0xffff, System.nanoTime() & 0xffff);
        for (String own : List.of(":1:2:3:4", ":f00d::1")) {
            Visitor newcomer = arrives().from(network + own);
            newcomer.form().attach("picture", "words.png", file("words.png")).press("do", "upload");
        }
        assertThat(jdbc.sql("select sent from picture_allowance where subject like ?").param("address " + network + "%").query(Integer.class).list())
                .containsExactly(2);
    }

    @Test
    void fieldsThatAreFilesAndFilesThatAreFieldsAreNoReasonToBreak() {
        Visitor newcomer = arrives();
        String token = newcomer.form().value("_csrf");
        newcomer.goes(newcomer.to("/join/picture").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("do=upload&picture=me.jpg&_csrf=" + token)));
        assertThat(newcomer.status()).isBetween(400, 499);

        for (String field : List.of("description", "do", "crop-x")) {
            newcomer = arrives();
            newcomer.form().attach(field, "me.jpg", PHOTOGRAPH).send();
            assertThat(newcomer.status()).as(field).isLessThan(500);
        }
    }

    @Test
    void aPictureForAnExpiredDraftBeginsANewOne() {
        Visitor late = newcomers.atPicture("Maryam", "Late", Newcomers.address());
        jdbc.sql("update draft set touched_at = now() - interval '25 hours' where last_name = 'Late'").update();
        late.form().attach("picture", "me.jpg", PHOTOGRAPH).press("do", "continue");
        assertThat(late.path()).isEqualTo("/join/you");
        late.form().fill("firstName", "Maryam").fill("email", Newcomers.address()).fill("password", Newcomers.PASSWORD).enter();
        assertThat(picture(late.opens("/join/skills").form().press("do", "continue").opens("/join/check"))).startsWith("/join/picture/");
    }

    @Test
    void aDraftThatNobodyBeganIsNobodysAndItsNameIsNotTaken() {
        Visitor stranger = arrives();
        String invented = "A".repeat(43);
        stranger.cookie("kith-draft").setValue(invented);
        stranger.form().attach("picture", "me.jpg", PHOTOGRAPH).press("do", "continue");
        assertThat(stranger.path()).isEqualTo("/join/you");
        assertThat(stranger.cookie("kith-draft").getValue()).isNotEqualTo(invented);
    }

    @Test
    void aPictureThatIsNobodysIsNotThere() {
        Visitor visitor = newcomers.atYou();
        for (String path : List.of("/pictures/" + UUID.randomUUID() + "/640", "/pictures/x/640", "/pictures/..%2f..%2fetc/passwd",
                "/pictures/" + UUID.randomUUID() + "/-1", "/pictures/" + UUID.randomUUID() + "/99999999999")) {
            assertThat(visitor.opens(path).status()).as(path).isBetween(400, 404);
        }
    }

    private Visitor arrives() {
        return newcomers.atPicture("Dorothy", "Hodgkin", Newcomers.address());
    }

    private static String picture(Visitor newcomer) {
        return newcomer.page().select("main img").attr("src");
    }
}

package app.kith.joining;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Meanwhile;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.picture.Photograph;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** A newcomer's picture is theirs alone until they press the button. */
@KithTest
class WithheldPictureTest {

    private static final byte[] PHOTOGRAPH = Photograph.jpeg(400, 300);

    @Autowired
    Newcomers newcomers;

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void isShownToTheBrowserThatHoldsTheDraftAndIsKeptByNoneOnTheWay() {
        Visitor newcomer = withPicture("Wilma");
        String src = picture(newcomer);
        newcomer.opens(src);
        assertThat(newcomer.status()).isEqualTo(200);
        var headers = newcomer.answer().headers();
        assertThat(headers.firstValue("Content-Type")).hasValue("image/webp");
        assertThat(headers.allValues("Cache-Control")).singleElement().asString().contains("private", "no-cache").doesNotContain("public", "immutable");
        assertThat(headers.allValues("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");

        newcomer.sends(newcomer.to(src).header("If-None-Match", headers.firstValue("ETag").orElseThrow()).GET());
        assertThat(newcomer.status()).isEqualTo(304);
        assertThat(newcomer.answer().headers().allValues("Cache-Control")).singleElement().asString().contains("private");
    }

    @Test
    void isNotThereForAnybodyElseAtNoneOfItsAddresses() {
        Visitor newcomer = withPicture("Wanda");
        String src = picture(newcomer);
        Visitor other = withPicture("Walter");
        Visitor member = newcomers.joined("Wim", "Withheld");
        for (Visitor stranger : new Visitor[] {visitors.arrives(), other, member}) {
            assertThat(stranger.opens(src).status()).isEqualTo(404);
            assertThat(stranger.opens(open(src)).status()).isEqualTo(404);
        }
        assertThat(newcomer.opens(open(src)).status()).isEqualTo(404);
        assertThat(newcomer.opens(src.replaceFirst("\\d+$", "1")).status()).isEqualTo(404);
        assertThat(newcomer.opens(src.replaceFirst("\\d+$", "wide")).status()).isEqualTo(404);
    }

    @Test
    void isEverybodysOnceTheyHaveJoined() {
        Visitor newcomer = withPicture("Wendelin");
        String before = picture(newcomer);
        newcomer.form().press("do", "continue").form().enter();
        assertThat(newcomer.path()).isEqualTo("/welcome");
        String src = picture(newcomer);
        assertThat(src).startsWith("/pictures/");
        Visitor stranger = visitors.arrives().opens(src);
        assertThat(stranger.status()).isEqualTo(200);
        assertThat(stranger.answer().headers().firstValue("Cache-Control").orElseThrow()).contains("public", "immutable");
        assertThat(newcomer.opens(before).status()).isEqualTo(404);
    }

    @Test
    void oneThatArrivesWhenTheyHaveJoinedIsNobodys() throws Exception {
        String email = Newcomers.address();
        Visitor newcomer = newcomers.atCheck("Wiebe", "Withheld", email);
        Visitor late = newcomer.tab().opens("/join/picture");

        new Meanwhile(jdbc, transactions).of(
                () -> jdbc.sql("lock table stored_file in share mode").update(),
                () -> late.form().attach("picture", "me.jpg", PHOTOGRAPH).press("do", "upload"),
                () -> assertThat(newcomer.form().enter().path()).isEqualTo("/welcome"));

        assertThat(late.status()).isLessThan(500);
        String pictures = "select count(picture_id) from draft where account_id = (select id from account where email = :email)";
        assertThat(jdbc.sql(pictures).param("email", email).query(Integer.class).single()).isZero();
    }

    private Visitor withPicture(String first) {
        Visitor newcomer = newcomers.atPicture(first, "Withheld", Newcomers.address());
        newcomer.form().attach("picture", "me.jpg", PHOTOGRAPH).press("do", "upload");
        assertThat(picture(newcomer)).startsWith("/join/picture/");
        return newcomer;
    }

    /** Where it is for everybody, once it is. */
    private static String open(String src) {
        return src.replace("/join/picture/", "/pictures/");
    }

    private static String picture(Visitor newcomer) {
        return newcomer.page().select("main img").attr("src");
    }
}

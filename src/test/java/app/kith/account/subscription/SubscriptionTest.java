package app.kith.account.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.kith.KithTest;
import app.kith.Letters;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.account.AccountId;
import app.kith.account.Correspondent;
import app.kith.joining.Newcomers;
import app.kith.mail.Letter;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A dreamer gets letters about offers, or would rather not. */
@KithTest
class SubscriptionTest {

    private static final String SETTINGS = "/settings/notifications";

    @Autowired
    Newcomers newcomers;

    @Autowired
    Visitors visitors;

    @Autowired
    Correspondent correspondent;

    @Autowired
    Letters letters;

    @Autowired
    UnsubscribeLinks links;

    @Autowired
    JdbcClient jdbc;

    private final String email = Newcomers.address();
    private Visitor dreamer;
    private String dream;
    private String link;

    @BeforeEach
    void somebodyDreams() {
        dreamer = correspondent.confirmed(email).opens("/dreams/new");
        dreamer.form().fill("title", "Mend the post office " + System.nanoTime()).fill("story", "It leaks.").fill("need", "Glazing").press("do", "publish");
        dream = dreamer.path();
        link = URI.create(links.of(correspondent.account(email))).getPath();
    }

    @Test
    void aLetterAboutAnOfferSaysAtItsEndHowToGetNoMore() {
        assertThat(offered()).isOne();
        Letter letter = letters.all(email).getFirst();
        assertThat(letter.unsubscribe()).as("in its header").hasValueSatisfying(header -> assertThat(URI.create(header)).hasPath(link));
        assertThat(letter.text().lines()).endsWith("No more letters about offers:", letter.unsubscribe().orElseThrow());
        var last = Jsoup.parse(letter.html()).select("a").last();
        assertThat(last.attr("href")).isEqualTo(letter.unsubscribe().orElseThrow());
        assertThat(last.text()).isEqualTo("No more letters about offers");
        assertThat(letters.all(email).getLast().unsubscribe()).as("the letter that asks to confirm the address").isEmpty();
    }

    @Test
    void aScannerThatOpensTheLinkChangesNothing() {
        Visitor scanner = visitors.arrives().opens(link);
        assertThat(scanner.status()).isEqualTo(200);
        scanner.sends(scanner.to(link).HEAD());
        assertThat(scanner.answer().headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(offered()).isOne();
    }

    @Test
    void whoPressesItsButtonGetsNoMoreAndReadsHowToHaveThemAgain() {
        Visitor reader = visitors.arrives().opens(link);
        assertThat(reader.text()).doesNotContain(email, "Cora");
        reader.cookies().getCookieStore().removeAll();
        reader.form().enter();
        assertThat(reader.status()).isEqualTo(200);
        assertThat(reader.page().select("h1").text()).isEqualTo("No more letters about offers come");
        assertThat(reader.page().select("main a").attr("href")).isEqualTo(SETTINGS);
        assertThat(offered()).isZero();
        assertThat(reader.opens(link).page().select("main form")).as("there is nothing more to press").isEmpty();
        assertThat(dreamer.opens("/offers").text()).contains("can help with Glazing");
    }

    /** As a mail program sends it: without a cookie, without a token, and it follows nowhere. */
    @ParameterizedTest
    @CsvSource({
        "application/x-www-form-urlencoded, List-Unsubscribe=One-Click",
        "multipart/form-data; boundary=x, '--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n'"})
    void oneClickInAMailProgramIsEnough(String type, String body) {
        Visitor program = visitors.arrives();
        for (String time : new String[] {"first", "once more"}) {
            program.sends(HttpRequest.newBuilder(URI.create(visitors.site()).resolve(link)).header("Content-Type", type)
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
            assertThat(program.status()).as(time).isEqualTo(200);
        }
        assertThat(offered()).isZero();
    }

    @Test
    void theSettingsSayTheSameAndBringTheLettersBack() {
        assertThat(dreamer.opens(SETTINGS).form().value("letters")).as("as it is at first").isEqualTo("yes");
        dreamer.form().without("letters").send();
        assertThat(dreamer.path()).isEqualTo(SETTINGS);
        assertThat(dreamer.page().select(".flash").text()).contains("No more letters about offers come");
        assertThat(dreamer.page().select("[name=letters]").hasAttr("checked")).isFalse();
        assertThat(offered()).isZero();
        assertThat(visitors.arrives().opens(link).page().select("main form")).as("the link knows").isEmpty();

        dreamer.opens(SETTINGS).form().fill("letters", "yes").send();
        assertThat(dreamer.page().select(".flash").text()).contains("Letters about offers come");
        assertThat(offered()).isOne();
    }

    @Test
    void whoseAddressIsNotConfirmedReadsThatNoneComesYet() {
        assertThat(newcomers.joined("Una", "Unconfirmed").opens(SETTINGS).text()).contains("before you have confirmed");
        assertThat(dreamer.opens(SETTINGS).text()).doesNotContain("before you have confirmed");
    }

    @Test
    void aLetterThatStillWaitsIsTakenBackAndNoOther() {
        waits(links.of(correspondent.account(email)));
        waits(null);
        waits(links.of(new AccountId(UUID.randomUUID())));
        try {
            visitors.arrives().opens(link).form().enter();
            assertThat(jdbc.sql("select count(*) from letter where recipient = ? and subject = 'It waits'").param(email).query(Long.class).single()).isEqualTo(2);
            assertThat(jdbc.sql("select count(*) from letter where unsubscribe like '%' || ?").param(link).query(Long.class).single()).isZero();
        } finally {
            jdbc.sql("delete from letter where recipient = ?").param(email).update();
        }
    }

    private void waits(String unsubscribe) {
        jdbc.sql("""
                insert into letter (id, recipient, subject, text, html, unsubscribe)
                values (gen_random_uuid(), ?, 'It waits', 'It waits', 'It waits', ?)""").param(email).param(unsubscribe).update();
    }

    @Test
    void anEditedLinkAndThatOfAnAccountThatIsGoneAreDeadAlike() {
        String gone = Newcomers.address();
        correspondent.confirmed(gone);
        String ofGone = URI.create(links.of(correspondent.account(gone))).getPath();
        jdbc.sql("delete from account where email = ?").param(gone).update();
        String dead = visitors.arrives().opens(ofGone).page().select("main").text();
        String seal = link.substring(link.indexOf('.'));
        String another = "/unsubscribe/" + UUID.randomUUID() + seal;
        String turned = link.substring(0, link.length() - 43) + new StringBuilder(seal.substring(1)).reverse();
        for (String none : new String[] {ofGone, another, turned, link + "A", link.substring(0, link.length() - 1), link.replace(seal, ""), "/unsubscribe/nonsense"}) {
            Visitor reader = visitors.arrives().opens(none);
            assertDead(none, reader, dead);
            reader.sends(reader.to(none).header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click")));
            assertDead(none, reader, dead);
        }
        assertThat(offered()).as("the one that was sent was not used").isOne();
    }

    private static void assertDead(String link, Visitor reader, String like) {
        assertThat(reader.status()).as(link).isEqualTo(410);
        assertThat(reader.page().select("main").text()).as(link).isEqualTo(like).contains("This link no longer works", "settings");
        assertThat(reader.page().select("main form")).as(link).isEmpty();
    }

    /** Somebody offers help; so many letters tell of it, once none waits to be delivered. */
    private int offered() {
        int known = told();
        Visitor helper = newcomers.joined("Hedy", "Helper").opens(dream);
        helper.opens(helper.page().select(".needed a[href$=/offer]").attr("href")).form(".saying").fill("message", "I have glass.").enter();
        assertThat(helper.path()).startsWith("/offers/");
        return told() - known;
    }

    private int told() {
        await().until(() -> jdbc.sql("select count(*) from letter where recipient = ?").param(email).query(Long.class).single() == 0);
        return (int) letters.all(email).stream().filter(letter -> letter.subject().contains("can help with Glazing")).count();
    }
}

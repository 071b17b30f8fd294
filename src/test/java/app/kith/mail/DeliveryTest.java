package app.kith.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.kith.KithTest;
import app.kith.Logged;
import app.kith.Visitor;
import app.kith.console.Errand;
import app.kith.joining.Newcomers;
import app.kith.picture.Photograph;
import app.kith.settings.LocalPort;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A site with a mail server. Its data is its own: the sites of other tests would deliver its letters to their outbox. It ends
 * with its tests, or it would go on trying to deliver what they left.
 */
@KithTest
@DirtiesContext
@TestPropertySource(properties = {"kith.data=target/test-data/delivery", "kith.mail-retry=200ms", "kith.mail-patience=1m",
    "kith.mail-from=Grannar i Älvsjö <post@grannar.example>"})
class DeliveryTest {

    private static final ServerSetup ADDRESS = new ServerSetup(LocalPort.any(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);

    private static final String SCHEDULER = "com.github.kagkarlsson.scheduler";

    private GreenMail server;

    @Autowired
    Newcomers newcomers;

    @Autowired
    InternationalizedEmail internationalizedEmail;

    @Autowired
    Postbox postbox;

    @Autowired
    Stationery stationery;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<Errand> errands;

    @DynamicPropertySource
    static void theMailServer(DynamicPropertyRegistry properties) {
        properties.add("kith.mail-url", () -> "smtp://127.0.0.1:" + ADDRESS.getPort());
    }

    @BeforeEach
    void theServerIsUp() {
        server = new GreenMail(ADDRESS);
        server.start();
    }

    @AfterEach
    void theServerIsDown() {
        server.stop();
    }

    @Test
    void theLetterArrivesOnceAndIsForgotten() throws Exception {
        String email = Newcomers.address();
        newcomers.joined("Lotte", "Letter", email);
        MimeMessage letter = only(email);
        assertThat(part(letter, 0).getContent().toString()).contains("/email/confirm/");
        assertThat(letter.getFrom()).containsExactly(new InternetAddress("post@grannar.example", "Grannar i Älvsjö"));
        assertThat(((InternetAddress) letter.getFrom()[0]).getPersonal()).isEqualTo("Grannar i Älvsjö");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(letter.getHeader("Message-ID")).singleElement().asString().matches("<[0-9a-f-]{36}@localhost>");
    }

    @Test
    void whoGivesAnAddressBeyondAsciiDoesNotWaitForAMailServerThatSaysNothing() throws Exception {
        server.stop();
        try (var office = new PostOffice(Optional.empty(), ADDRESS.getPort()).silent()) {
            internationalizedEmail.ask();
            office.hasSomebodyWaiting();
            Visitor newcomer = newcomers.atSkills("Lotte", "Letter", "用户@example.org");
            assertThat(newcomer.status()).isEqualTo(422);
            assertThat(newcomer.form().value("email")).isEqualTo("用户@example.org");
            assertThat(office.callers()).as("it says nothing still").isPositive();
        }
    }

    @Test
    void theLetterSaysTheSameAsTextAndAsHtml() throws Exception {
        String email = Newcomers.address();
        String names = "Jürgen, آمنة, 小龙, Ζωή, Олена 🌻, Bobby <b>Tables</b> & \"Sons\"";
        var act = new Writing.Act("Look at it", "https://kith.example/a?b=1&c=2");
        var writing = new Writing("Für آمنة <3", "Hello " + names + ",\n\nsomething came true.", Optional.of(act), "That is all.");
        new TransactionTemplate(transactions).executeWithoutResult(begun -> postbox.post(stationery.write(email, writing)));

        MimeMessage letter = only(email);
        assertThat(letter.getSubject()).isEqualTo(writing.subject());
        assertThat(letter.getContentType()).startsWith("multipart/alternative");
        assertThat(part(letter, 0).getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(part(letter, 1).getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
        assertThat(part(letter, 0).getContent().toString())
                .contains("Hello " + names, "something came true.", act.words(), act.address(), "That is all.");
        String html = part(letter, 1).getContent().toString();
        assertThat(html).doesNotContain("<b>").contains("Bobby &lt;b&gt;Tables&lt;/b&gt;");
        var page = Jsoup.parse(html);
        assertThat(page.select("h1").text()).isEqualTo(writing.subject());
        assertThat(page.select("p").eachText()).contains("Hello " + names + ",", "something came true.", "That is all.");
        assertThat(page.select("a").eachAttr("href")).containsExactly(act.address(), act.address());
        assertThat(page.select("a").eachText()).containsExactly(act.words(), act.address());
    }

    @Test
    void aLetterFromWhichOneUnsubscribesSaysSoInItsHeaders() throws Exception {
        String plain = Newcomers.address();
        String secure = Newcomers.address();
        String address = "/unsubscribe/0198c0de-0000-7000-8000-000000000000.an-example-as-long-as-the-secret-of-a-real";
        for (var reader : Map.of(plain, "http://kith.example" + address, secure, "https://kith.example" + address).entrySet()) {
            var leave = new Writing.Act("No more", reader.getValue());
            var writing = new Writing("Somebody can help", "Hello,", List.of(), "Good night.", Optional.of(leave));
            new TransactionTemplate(transactions).executeWithoutResult(begun -> postbox.post(stationery.write(reader.getKey(), writing)));
        }
        MimeMessage letter = only(secure);
        assertThat(letter.getHeader("List-Unsubscribe")).containsExactly("<https://kith.example" + address + ">");
        assertThat(letter.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(part(letter, 0).getContent().toString()).contains("No more:", "https://kith.example" + address);
        assertThat(Jsoup.parse(part(letter, 1).getContent().toString()).select("a").last().attr("href")).isEqualTo("https://kith.example" + address);
        assertThat(only(plain).getHeader("List-Unsubscribe")).containsExactly("<http://kith.example" + address + ">");
        assertThat(only(plain).getHeader("List-Unsubscribe-Post")).as("one click is for https alone").isNull();

        String member = Newcomers.address();
        newcomers.joined("Lotte", "Account", member);
        assertThat(only(member).getHeader("List-Unsubscribe")).as("it is about the account").isNull();
    }

    @Test
    void theHtmlLoadsNothing() {
        var writing = new Writing("Hello", "Hello,", Optional.empty(), "Good night.");
        String html = stationery.write(Newcomers.address(), writing).html();
        assertThat(Jsoup.parse(html).select("a, img, link, script, iframe, object, video, audio, [src], [srcset], [background]")).isEmpty();
        assertThat(html).doesNotContainIgnoringCase("url(").doesNotContainIgnoringCase("@import").doesNotContainIgnoringCase("@font-face");
    }

    @Test
    void aLetterKeepsAddressesAndLinksOutOfLogs() {
        var act = new Writing.Act("Look", "https://kith.example/secret");
        var writing = new Writing("Hello", "Hello,", Optional.of(act), "Good night.");
        assertThat(writing + " " + stationery.write("reader@example.org", writing)).doesNotContain("secret").doesNotContain("reader");
    }

    private static BodyPart part(MimeMessage letter, int number) throws Exception {
        return ((Multipart) letter.getContent()).getBodyPart(number);
    }

    @Test
    void whileTheServerIsDownPeopleJoinAndTheirLetterArrivesOnceItIsBack() throws Exception {
        server.stop();
        String email = Newcomers.address();
        try (var log = Logged.by(SCHEDULER)) {
            assertThat(newcomers.joined("Lotte", "Later", email).path()).isEqualTo("/welcome");
            await().untilAsserted(() -> assertThat(tries()).isGreaterThanOrEqualTo(3));
            assertThat(waiting(email)).isOne();

            server.start();
            only(email);
            assertThat(log.said()).hasSizeGreaterThanOrEqualTo(3).containsOnly(failed("The mail server cannot be reached: ConnectException"));
        }
    }

    @Test
    void aServerThatTakesCallsAndNeverAnswersHoldsUpNobodyAndTheLetterArrivesOnceItIsWell() throws Exception {
        server.stop();
        String email = Newcomers.address();
        try (var log = Logged.by(SCHEDULER)) {
            try (var office = new PostOffice(Optional.empty(), ADDRESS.getPort()).silent()) {
                assertThat(newcomers.joined("Lotte", "Slow", email).path()).isEqualTo("/welcome");
                office.hasSomebodyWaiting();
                assertThat(newcomers.joined("Lotte", "Quick").path()).isEqualTo("/welcome");
            }
            server.start();
            only(email);
            assertThat(log.said()).isNotEmpty().allMatch(said -> said.startsWith("WARN Unhandled exception IllegalStateException: 'The mail server cannot be reached: "));
        }
    }

    /** More letters than the scheduler has threads, each of which would wait for a minute. */
    @Test
    void aServerThatNeverAnswersHoldsUpNoOtherTask() throws Exception {
        server.stop();
        Visitor member = newcomers.joined("Lotte", "Picture").opens("/settings/profile/picture").form()
                .attach("picture", "me.jpg", Photograph.jpeg(60, 40)).fill("description", "Typed with care").press("do", "save");
        try (var log = Logged.by(SCHEDULER, Delivery.class.getName())) {
            try (var office = new PostOffice(Optional.empty(), ADDRESS.getPort()).silent()) {
                var writing = new Writing("Hello", "Hello,", Optional.empty(), "Good night.");
                for (int letter = 0; letter < 9; letter++) {
                    new TransactionTemplate(transactions).executeWithoutResult(begun -> postbox.post(stationery.write(Newcomers.address(), writing)));
                }
                office.hasSomebodyWaiting();
                member.opens("/settings/profile/picture").form().press("do", "remove");
                await().untilAsserted(() -> assertThat(filesToDelete()).isZero());
                assertThat(jdbc.sql("select count(*) from letter").query(Long.class).single()).as("none of them has left").isGreaterThanOrEqualTo(9);
                jdbc.sql("update letter set written_at = now() - interval '3 days'").update();
            }
            await().untilAsserted(() -> assertThat(jdbc.sql("select count(*) from scheduled_tasks where task_name = 'deliver-letter'").query(Long.class).single()).isZero());
            assertThat(log.said()).isNotEmpty();
        }
    }

    private long filesToDelete() {
        return jdbc.sql("select count(*) from stored_file where state = 'to delete'").query(Long.class).single();
    }

    @Test
    void aLetterThatTheServerRefusesForGoodIsGivenUpAndTheLogSaysSoWithoutTheAddress() throws Exception {
        server.stop();
        String email = Newcomers.address();
        try (var office = new PostOffice(Optional.empty(), ADDRESS.getPort()).answers("RCPT", "550 5.1.1 <" + email + "> is nobody here")) {
            try (var all = Logged.by(Logger.ROOT_LOGGER_NAME); var log = Logged.by(Delivery.class)) {
                newcomers.joined("Lotte", "Refused", email);
                await().untilAsserted(() -> assertThat(waiting(email)).isZero());
                await().untilAsserted(() -> assertThat(tries()).isNegative());
                assertThat(log.said()).containsExactly("WARN A letter that the mail server refuses (550) is given up");
                assertThat(log.written() + all.written()).doesNotContain(email, "nobody here");
            }
            assertThat(office.heard).filteredOn(line -> line.startsWith("RCPT")).hasSize(1);
        }
        assertThat(console()).as("whoever runs the site reads why").filteredOn(line -> line.contains(email))
                .singleElement().asString().contains("550 5.1.1", "is nobody here", "not reachable");
    }

    /** What {@code admin letters} says. */
    private List<String> console() {
        var lines = new ArrayList<String>();
        errands.stream().filter(errand -> errand.name().equals("admin")).forEach(errand -> errand.run(List.of("letters"), lines::add));
        return lines;
    }

    @Test
    void anAddressThatCannotBeReachedIsShownToItsMemberUntilALetterArrivesThere() throws Exception {
        server.stop();
        String email = Newcomers.address();
        Visitor member;
        try (var office = new PostOffice(Optional.empty(), ADDRESS.getPort()).answers("RCPT", "550 5.1.1 nobody here")) {
            member = newcomers.joined("Lotte", "Returned", email);
            await().untilAsserted(() -> assertThat(waiting(email)).isZero());
        }
        assertThat(member.opens("/settings/account").text()).contains("A letter to this address came back");
        server.start();
        member.form("form[action=/settings/account/confirmation]").enter();
        only(email);
        assertThat(member.opens("/settings/account").text()).doesNotContain("came back");
        assertThat(console()).filteredOn(line -> line.contains(email)).singleElement().asString().doesNotContain("not reachable");
    }

    @Test
    void aLetterThatIsRefusedForWhatItSaysMarksNoAddress() throws Exception {
        server.stop();
        String email = Newcomers.address();
        try (var office = new PostOffice(Optional.empty(), ADDRESS.getPort()).answers(".", "554 5.7.1 looks like spam")) {
            newcomers.joined("Lotte", "Suspected", email);
            await().untilAsserted(() -> assertThat(console()).anyMatch(line -> line.contains(email)));
        }
        assertThat(console()).filteredOn(line -> line.contains(email)).singleElement().asString()
                .contains("554 5.7.1 looks like spam").doesNotContain("not reachable");
    }

    @Test
    void aLetterThatNoServerTakesIsTriedAgainAndOnceGivenUp() throws Exception {
        server.stop();
        String email = Newcomers.address();
        try (var office = new PostOffice(Optional.empty(), ADDRESS.getPort()).answers("RCPT", "450 4.2.1 <" + email + "> try later")) {
            try (var all = Logged.by(Logger.ROOT_LOGGER_NAME); var log = Logged.by(SCHEDULER, Delivery.class.getName())) {
                newcomers.joined("Lotte", "Later", email);
                await().untilAsserted(() -> assertThat(tries()).isGreaterThanOrEqualTo(3));
                assertThat(waiting(email)).isOne();
                jdbc.sql("update letter set written_at = now() - interval '3 days' where recipient = ?").param(email).update();
                await().untilAsserted(() -> assertThat(waiting(email)).isZero());
                assertThat(log.said()).contains("WARN A letter that no mail server takes is given up");
                assertThat(log.written()).contains("The mail server answers 450");
                assertThat(log.written() + all.written()).doesNotContain(email, "try later");
            }
        }
        assertThat(console()).filteredOn(line -> line.contains(email)).singleElement().asString().contains("450").doesNotContain("not reachable");
    }

    /** How the scheduler tells of a try in vain. */
    private static String failed(String why) {
        return "WARN Unhandled exception IllegalStateException: '" + why + "' during execution of task with name 'deliver-letter'. Treating as failure.";
    }

    /** The only letter to an address, once nothing is left to be delivered. */
    private MimeMessage only(String email) throws Exception {
        await().untilAsserted(() -> assertThat(letters(email)).isNotEmpty());
        await().untilAsserted(() -> assertThat(waiting(email)).isZero());
        await().untilAsserted(() -> assertThat(tries()).isNegative());
        assertThat(letters(email)).hasSize(1);
        return letters(email).getFirst();
    }

    private List<MimeMessage> letters(String email) throws Exception {
        return Stream.of(server.getReceivedMessages()).filter(letter -> to(letter).equals(email)).toList();
    }

    private static String to(MimeMessage letter) {
        try {
            return letter.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private long waiting(String email) {
        return jdbc.sql("select count(*) from letter where recipient = ?").param(email).query(Long.class).single();
    }

    /** How often the letter that waits was tried in vain; -1 when none waits. */
    private int tries() {
        return jdbc.sql("select coalesce(max(consecutive_failures), -1) from scheduled_tasks where task_name = 'deliver-letter'")
                .query(Integer.class).single();
    }
}

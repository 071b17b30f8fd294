package app.kith.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.kith.Letters;
import app.kith.Meanwhile;
import app.kith.Node;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import app.kith.settings.LocalPort;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;

/** Passkeys in a real browser, whose authenticator is made of software and always knows its owner. */
@BrowserTest
class PasskeyTest {

    /** Apart from the site of the other tests: whoever shares a database shares its tasks, and writes links with their own address. */
    private static final String DATA = "target/test-data/passkeys";

    private static final String PHONE = "The key on my phone";

    @Autowired
    Chromium chromium;

    @Autowired
    Visitors visitors;

    @Autowired
    Newcomers newcomers;

    @Autowired
    Letters letters;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private String email;
    private Window window;
    private Page page;
    private CDPSession devices;
    private String authenticator;

    /** A passkey is bound to the address that visitors type, which must be known before the site starts. */
    @DynamicPropertySource
    static void siteKnowsItsAddress(DynamicPropertyRegistry registry) {
        int port = LocalPort.any();
        registry.add("kith.data", () -> DATA);
        registry.add("server.port", () -> port);
        registry.add("kith.base-url", () -> "http://localhost:" + port);
    }

    @BeforeEach
    void somebodyHasAPasskey() {
        email = Newcomers.address();
        Visitor member = newcomers.joined("Pasha", "Key", email);
        window = chromium.window(Chromium.Scheme.LIGHT);
        window.carries(member, visitors.site());
        page = window.page();
        devices = page.context().newCDPSession(page);
        devices.send("WebAuthn.enable");
        authenticator = addAuthenticator();
        addsPasskey();
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.STATUS)).containsText("Your passkey has been added.");
        assertThat(page.locator(".holdings").last()).containsText(PHONE);
    }

    private void addsPasskey() {
        page.navigate(visitors.site() + "/settings/sessions");
        page.getByText("Add a passkey").click();
        page.locator("[name=currentPassword]").fill(Newcomers.PASSWORD);
        page.getByText("Continue").click();
        page.getByLabel("A name by which you will know it again").fill(PHONE);
        page.getByText("Make the passkey").click();
    }

    private String addAuthenticator() {
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var add = new JsonObject();
        add.add("options", options);
        return devices.send("WebAuthn.addVirtualAuthenticator", add).get("authenticatorId").getAsString();
    }

    private void forgetsItsKeys() {
        var gone = new JsonObject();
        gone.addProperty("authenticatorId", authenticator);
        devices.send("WebAuthn.clearCredentials", gone);
    }

    @AfterEach
    void closeTheWindow() {
        window.close();
    }

    @Test
    void aMemberComesBackWithTheirPasskeyAndGoesOnWhereTheyWere() {
        page.context().clearCookies();
        page.navigate(visitors.site() + "/settings/sessions");
        assertThat(page).hasURL(visitors.site() + "/sign-in?to=%2Fsettings%2Fsessions");
        signsInWithPasskey();
        assertThat(page).hasURL(visitors.site() + "/settings/sessions");
        assertThat(page.locator(".holdings").last()).containsText("last used on");
        window.heldNoSurprises();
    }

    @Test
    void aSignInPageWhoseFormHasGrownOldOpensByPasskeyToo() {
        page.context().clearCookies();
        page.navigate(visitors.site() + "/sign-in");
        Window.begun(page);
        page.context().clearCookies();
        signsInWithPasskey();
        assertThat(page).hasURL(visitors.site() + "/");
    }

    @Test
    void theOwnerIsToldThatAPasskeyWasAdded() {
        jdbc.sql("update account set email_confirmed_at = now() where email = ?").param(email).update();
        forgetsItsKeys();
        addsPasskey();
        assertThat(page.locator(".holdings").last().locator("li")).hasCount(2);
        await().untilAsserted(() -> assertThat(letters.all(email))
                .anySatisfy(letter -> assertThat(letter.text()).contains("a passkey opens your account on Kith now", PHONE, "/settings/sessions")));
    }

    @Test
    void anAddressThatIsNotConfirmedMayBeAStrangersAndIsToldNothing() {
        await().until(() -> jdbc.sql("select count(*) from letter where recipient = ?").param(email).query(Long.class).single() == 0);
        assertThat(letters.all(email)).noneMatch(letter -> letter.text().contains(PHONE));
    }

    @Test
    void whereThePasswordIsAskedForOnceMoreAPasskeyOfTheAccountIsAsGood() {
        page.navigate(visitors.site() + "/settings/account/email");
        page.getByLabel("New e-mail").fill(Newcomers.address());
        page.getByText("Use a passkey instead").click();
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.STATUS)).containsText("A letter is on its way");
    }

    @Test
    void whereThePasswordIsAskedForOnceMoreAPasskeyOfSomebodyElseIsNone() {
        String answer = answers();
        Visitor other = newcomers.joined("Pasha", "Other").opens("/settings/account/email");
        carries(other, visitors.named("kith-passkey"));
        other.posts("/settings/account/email", "email=" + encode(Newcomers.address()) + "&credential=" + encode(answer));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.page().select("#currentPassword-error").text()).contains("The passkey was not accepted.");
    }

    @Test
    void thePasskeyOfAnAccountThatIsLockedOpensNothing() {
        String answer = answers();
        jdbc.sql("update account set locked_at = now() where email = ?").param(email).update();
        assertThat(brings(carrier(), answer).status()).isEqualTo(422);
    }

    /** Its use is noted where it is kept: that must not bring it back. */
    @Test
    void aPasskeyThatIsRemovedWhileItSignsInOpensNothingAndStaysRemoved() throws Exception {
        String answer = answers();
        Visitor browser = carrier();
        Visitor late = new Meanwhile(jdbc, transactions).of(
                () -> jdbc.sql("delete from passkey where account_id = (select id from account where email = ?)").param(email).update(),
                () -> brings(browser, answer),
                () -> {});
        assertThat(late.status()).isEqualTo(422);
        assertThat(jdbc.sql("select count(*) from passkey where account_id = (select id from account where email = ?)").param(email).query(Long.class).single()).isZero();
    }

    @Test
    void whatWasTypedWhileTheSessionEndedComesBackAfterAPasskeyToo() {
        page.navigate(visitors.site() + "/dreams/new");
        page.locator("[name=title]").fill("Build a bench");
        jdbc.sql("delete from spring_session").update();
        page.locator("button[value=publish]").click();
        assertThat(page.getByText("You have been signed out meanwhile.")).isVisible();
        signsInWithPasskey();
        assertThat(page.locator("header.site")).containsText("Pasha");
        assertThat(page.locator("main")).containsText("Build a bench");
    }

    @Test
    void thePasskeyOfAnAccountThatIsGoneOpensNothing() {
        page.context().clearCookies();
        jdbc.sql("delete from account where email = ?").param(email).update();
        page.navigate(visitors.site() + "/sign-in");
        signsInWithPasskey();
        assertThat(page.locator("[data-errors]")).containsText("The passkey was not accepted.");
        assertThat(page.getByLabel("E-mail")).isVisible();
    }

    @Test
    void aPasskeyThatWasRemovedOpensNothing() {
        page.getByText("Remove " + PHONE).click();
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.STATUS)).containsText("The passkey has been removed.");
        page.context().clearCookies();
        page.navigate(visitors.site() + "/sign-in");
        signsInWithPasskey();
        assertThat(page.locator("[data-errors]")).containsText("The passkey was not accepted.");
    }

    @Test
    void aDeviceThatHasAPasskeyForTheAccountAlreadyGetsNoSecond() {
        addsPasskey();
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT)).containsText("Nothing was added");
        assertThat(Axe.violations(page)).isEmpty();
        page.navigate(visitors.site() + "/settings/sessions");
        assertThat(page.locator(".holdings").last().locator("li")).hasCount(1);
    }

    @Test
    void whoHasNoPasskeyHereIsToldAndStillHasTheirPassword() {
        page.context().clearCookies();
        forgetsItsKeys();
        page.navigate(visitors.site() + "/sign-in");
        signsInWithPasskey();
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT)).containsText("No passkey was used.");
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password").fill(Newcomers.PASSWORD);
        page.getByLabel("Password").press("Enter");
        assertThat(page).hasURL(visitors.site() + "/");
    }

    @Test
    void anotherAddressOfTheSiteOffersNoPasskey() {
        page.navigate(visitors.site().replace("localhost", "127.0.0.1") + "/sign-in");
        assertThat(page.getByText("Sign in with a passkey")).isHidden();
    }

    @Test
    void withoutScriptsThereIsThePasswordAlone() {
        try (var plain = chromium.windowWithoutJavaScript()) {
            Page signIn = plain.opens(visitors.site() + "/sign-in");
            assertThat(signIn.getByText("Sign in with a passkey")).isHidden();
            assertThat(signIn.getByLabel("Password")).isVisible();
        }
    }

    @Test
    void anAnswerIsGoodOnceAndFromTheBrowserThatWasAskedAlone() {
        String answer = answers();
        Visitor browser = carrier();
        Visitor thief = visitors.arrives().opens("/sign-in");
        assertThat(brings(thief, answer).status()).as("another browser").isEqualTo(422);
        Visitor copy = browser.tab().opens("/sign-in");
        assertThat(brings(browser, answer).path()).isEqualTo("/");
        assertThat(browser.opens("/welcome").path()).isEqualTo("/welcome");
        assertThat(brings(copy, answer).status()).as("the second time").isEqualTo(422);
        assertThat(brings(copy, "{}").status()).isEqualTo(422);
        assertThat(brings(copy, "no JSON").status()).isEqualTo(422);
    }

    @Test
    void anAnswerThatComesLateIsNone() {
        String answer = answers();
        jdbc.sql("update passkey_challenge set created_at = created_at - interval '5 minutes'").update();
        assertThat(brings(carrier(), answer).status()).isEqualTo(422);
    }

    @Test
    void anAnswerThatWasTouchedIsNone() {
        String answer = answers();
        String touched = answer.replaceFirst("\"signature\":\"....", "\"signature\":\"AAAA");
        assertThat(touched).isNotEqualTo(answer);
        assertThat(brings(carrier(), touched).status()).isEqualTo(422);
    }

    @Test
    void whatOneNodeAskedAnotherTakes() {
        String answer = answers();
        try (Node other = Node.startsOn(DATA, "--kith.base-url=" + visitors.site())) {
            Visitor led = brings(other.meets(carrier()).opens("/sign-in"), answer);
            assertThat(led.path()).isEqualTo("/");
            assertThat(led.opens("/welcome").path()).isEqualTo("/welcome");
        }
    }

    @Test
    void aSiteOfAnotherAddressTakesNoAnswerMeantForThisOne() {
        String answer = answers();
        try (Node foreign = Node.startsOn(DATA, "--kith.base-url=" + visitors.site().replace("localhost", "foreign.example"))) {
            assertThat(brings(foreign.meets(carrier()).opens("/sign-in"), answer).status()).isEqualTo(422);
        }
    }

    /** What the browser's key answers when it is asked to sign in; it is not sent yet. */
    private String answers() {
        page.context().clearCookies();
        page.navigate(visitors.site() + "/sign-in");
        return (String) page.evaluate("""
                async () => {
                    const token = document.querySelector("[name=_csrf]").value;
                    const asked = await fetch("/sign-in/passkey/challenge", { method: "POST", headers: { "X-CSRF-TOKEN": token } });
                    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await asked.json());
                    return JSON.stringify((await navigator.credentials.get({ publicKey })).toJSON());
                }""");
    }

    /** Somebody with the cookies of the browser. */
    private Visitor carrier() {
        Visitor carrier = visitors.arrives();
        carries(carrier, "");
        return carrier.opens("/sign-in");
    }

    /** @param beginning of the names of those cookies of the browser that somebody else has, too */
    private void carries(Visitor carrier, String beginning) {
        page.context().cookies().stream().filter(cookie -> cookie.name.startsWith(beginning)).forEach(cookie -> {
            var carried = new HttpCookie(cookie.name, cookie.value);
            carried.setPath("/");
            carried.setVersion(0);
            carrier.cookies().getCookieStore().add(URI.create(visitors.site()), carried);
        });
    }

    private static Visitor brings(Visitor browser, String answer) {
        return browser.goes(browser.to("/sign-in/passkey").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + encode(browser.form().value("_csrf")) + "&credential=" + encode(answer))));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private void signsInWithPasskey() {
        page.getByText("Sign in with a passkey").click();
    }
}

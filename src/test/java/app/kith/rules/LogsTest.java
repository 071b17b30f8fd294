package app.kith.rules;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Letters;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.account.AccountId;
import app.kith.account.Correspondent;
import app.kith.account.Role;
import app.kith.account.administrator.Administrators;
import app.kith.account.lock.Locks;
import app.kith.joining.Newcomers;
import app.kith.mail.Letter;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What the log says, and what it never says. */
@KithTest
class LogsTest {

    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

    @Autowired
    Newcomers newcomers;

    @Autowired
    Visitors visitors;

    @Autowired
    Letters letters;

    @Autowired
    Correspondent correspondent;

    @Autowired
    Administrators administrators;

    @Autowired
    Locks locks;

    @BeforeEach
    void listen() {
        heard.list = new CopyOnWriteArrayList<>();
        heard.start();
        ROOT.addAppender(heard);
    }

    @AfterEach
    void stopListening() {
        ROOT.detachAppender(heard);
    }

    @Test
    void joiningConfirmingAndSigningInLeaveNoSecretInTheLog() {
        String email = Newcomers.address();
        Visitor member = newcomers.joined("Sigrid", "Silent", email);
        String letter = letters.to(email).text();
        Matcher link = Pattern.compile("/email/confirm/(\\S+)").matcher(letter);
        assertThat(link.find()).isTrue();
        member.opens("/email/confirm/" + link.group(1)).form().enter();
        signIn(email, "a wrong " + Newcomers.PASSWORD);
        Visitor back = signIn(email, Newcomers.PASSWORD);

        List<String> secrets = new ArrayList<>(List.of(Newcomers.PASSWORD, link.group(1), "/email/confirm/"));
        for (Visitor visitor : List.of(member, back)) {
            visitor.cookies().getCookieStore().getCookies().forEach(cookie -> secrets.add(cookie.getValue()));
        }
        letter.lines().filter(line -> line.length() > 20).forEach(secrets::add);
        assertThat(secrets).hasSizeGreaterThan(6);
        assertThat(written()).contains("Sign-in refused from", "Sign-in of").doesNotContain(secrets);
    }

    @Test
    void passwordsAndAddressesAreChangedWithoutASecretInTheLog() {
        String email = Newcomers.address();
        String wanted = Newcomers.address();
        String fresh = "three warm loaves of bread";
        Visitor member = correspondent.confirmed(email);
        Letter asked = correspondent.forgets(email);
        String reset = Correspondent.link(asked);
        for (String slip : List.of("/", "/x", ".", "%20", ")")) visitors.arrives().opens(reset + slip);
        visitors.arrives().opens(reset).form().fill("password", fresh).enter();
        member = signIn(email, fresh);
        member.opens("/settings/account/email").form().fill("email", wanted).fill("currentPassword", "wrong " + fresh).enter();
        member.form().fill("currentPassword", fresh).enter();
        String change = Correspondent.link(letters.to(wanted));
        Letter told = letters.to(email, asked);
        member.opens(change).form().enter();
        String back = Correspondent.link(letters.to(email, told));
        for (String slip : List.of("/", "/x")) visitors.arrives().opens(back + slip);
        visitors.arrives().opens(back).form().enter();

        assertThat(written())
                .contains("A letter for a new password of", "was set by a reset link", "The present password of", "The address of", "went back to its old address")
                .doesNotContain(email, wanted, fresh, secret(reset), secret(change), secret(back));
    }

    /** What whoever looks after a site asks afterwards: who got which rights, who was shut out, who went. */
    @Test
    void whatBecomesOfAnAccountStandsInTheLogByItsIdAlone() {
        String email = Newcomers.address();
        Visitor member = correspondent.confirmed(email);
        AccountId id = correspondent.account(email);
        administrators.become(id, Role.MODERATOR);
        administrators.become(id, Role.MEMBER);
        locks.lock(id);
        locks.unlock(id);
        signIn(email, Newcomers.PASSWORD).opens("/settings/leaving").form("form[action=/settings/leaving]").fill("password", Newcomers.PASSWORD).enter();
        signIn(email, Newcomers.PASSWORD).form().enter(); // there is one thing to do for them: stay
        correspondent.asks(email);
        visitors.arrives().opens(Correspondent.link(letters.about(email, "A new password"))).form().fill("password", "three warm loaves of bread").enter();
        signIn(email, "no " + Newcomers.PASSWORD);

        assertThat(written())
                .contains("The role of " + id + " is MODERATOR now", "The role of " + id + " is MEMBER now", id + " is locked", id + " is no longer locked",
                        "Sign-in of " + id, id + " is about to leave", id + " stays", "A letter for a new password of [" + id + "] was written",
                        "The password of " + id + " was set by a reset link", "Sign-in refused from")
                .doesNotContain(email, "Correspondent", Newcomers.PASSWORD, "three warm loaves");
    }

    private static String secret(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private Visitor signIn(String email, String password) {
        return visitors.arrives().opens("/sign-in").form().fill("email", email).fill("password", password).enter();
    }

    @Test
    void aLineBreakInWhatIsTypedMakesNoLineOfTheLog() {
        String forged = "2026-01-01T00:00:00.000Z INFO forged";
        for (String end : List.of("\n", "\r", "\r\n", "\u2028", "\u0085", "\u001B[2K")) {
            signIn("ada@example.org" + end + forged, "x" + end + forged);
            newcomers.atSkills("Ada" + end + forged, "", "ada@example.org" + end + forged);
            visitors.arrives().opens("/sign-in?to=" + java.net.URLEncoder.encode(end + forged, StandardCharsets.UTF_8));
        }
        assertThat(written().lines()).noneMatch(line -> line.startsWith("2026-01-01"));
    }

    @Test
    void whateverAMessageHoldsItIsOneLineOfVisibleCharacters() {
        for (String end : List.of("\n", "\r", "\r\n", "\u2028", "\u2029", "\u0085", "\u001B[2K", "\b", "\u0000")) {
            String line = encoded("He said" + end + "2026 ERROR forged", null);
            assertThat(line).endsWith("\n").contains("He said", "forged");
            assertThat(line.strip()).doesNotContainPattern("[\\p{Cntrl}\u0085\u2028\u2029]");
        }
    }

    @Test
    void theMessageOfAnExceptionForgesNoLineEither() {
        String log = encoded("Something broke", new IllegalStateException("bad input: \n2026-01-01T00:00:00.000Z INFO  forged"));
        assertThat(log.lines().skip(1)).noneMatch(line -> line.startsWith("2026")).anyMatch(line -> line.startsWith("\tat "));
    }

    /** All that the log files of this site hold of what was heard. */
    private String written() {
        var log = new StringBuilder();
        heard.list.forEach(event -> log.append(encoded(event)));
        return log.toString();
    }

    private static String encoded(String message, Throwable failure) {
        return encoded(new LoggingEvent(LogsTest.class.getName(), ROOT, Level.WARN, message, failure, null));
    }

    private static String encoded(ILoggingEvent event) {
        Appender<ILoggingEvent> file = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME).getAppender("file");
        return new String(((OutputStreamAppender<ILoggingEvent>) file).getEncoder().encode(event), StandardCharsets.UTF_8);
    }
}

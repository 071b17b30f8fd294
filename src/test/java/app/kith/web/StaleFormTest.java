package app.kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.joining.Newcomers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A form with an old token comes back with what was typed, and with nothing else. */
@KithTest
class StaleFormTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");

    /** Of buttons, boxes and hidden fields, where a template says the name itself. */
    private static final Pattern NOT_TYPED = Pattern.compile(
            "<(?:button|input(?=[^>]*type=\"(?:hidden|checkbox|radio)\"))[^>]*\\bname=\"([^\"$]+)\"|parts\\.toggle\\([^\\n]*?\\bname = \"([^\"]+)\"");

    @Autowired
    Newcomers newcomers;

    @Test
    void listsWhatWasTypedAndNotWhichButtonWasPressed() {
        Visitor newcomer = newcomers.atSkills();
        newcomer.form().fill("skill", "Whittling spoons").fill("_csrf", "old").press("do", "continue");
        assertThat(newcomer.status()).isEqualTo(403);
        assertThat(newcomer.page().select(".notice .adrift")).hasSize(1);
        assertThat(newcomer.page().select(".typed li").eachText()).containsExactly("Whittling spoons");
        newcomer.form().send();
        assertThat(newcomer.path()).as("it is the same button still").isEqualTo("/join/picture");
        assertThat(newcomer.opens("/join/skills").text()).contains("Whittling spoons");
    }

    @Test
    void speaksOfNothingTypedWhereNothingWas() {
        Visitor newcomer = newcomers.atCheck("Cora", "Check", Newcomers.address());
        newcomer.form().fill("_csrf", "old").send();
        assertThat(newcomer.status()).isEqualTo(403);
        assertThat(newcomer.text()).contains("Please send this once more").doesNotContain("what you typed", "saved");
        newcomer.form().send();
        assertThat(newcomer.path()).isEqualTo("/welcome");
    }

    @Test
    void isCalledTheSameInItsTitleAndInItsHeading() {
        Visitor ours = newcomers.atYou();
        ours.form().fill("firstName", "Cora").fill("_csrf", "old").enter();
        Visitor foreign = newcomers.atYou();
        foreign.goes(foreign.form().fill("_csrf", "old").request().setHeader("Sec-Fetch-Site", "cross-site"));
        Visitor cookieless = newcomers.atYou();
        var cleared = cookieless.form().request();
        cookieless.cookies().getCookieStore().removeAll();
        cookieless.goes(cleared);
        Visitor both = newcomers.atYou();
        var neither = both.form().request().setHeader("Sec-Fetch-Site", "cross-site");
        both.cookies().getCookieStore().removeAll();
        both.goes(neither);
        for (Visitor refused : List.of(ours, foreign, cookieless, both)) {
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.title()).isEqualTo(refused.page().select("h1").text() + " · Kith");
        }
        assertThat(foreign.title()).contains("not accepted");
        assertThat(both.title()).contains("needs cookies");
    }

    /** As in a second tab after somebody has signed out in the first: all cookies are gone. */
    @Test
    void comesBackWithWhatWasTypedAlsoWhereTheCookiesWereCleared() {
        Visitor newcomer = newcomers.atYou();
        var form = newcomer.form().fill("firstName", "Cora");
        newcomer.cookies().getCookieStore().removeAll();
        form.press("do", "continue");
        assertThat(newcomer.status()).isEqualTo(403);
        assertThat(newcomer.text()).contains("sent no cookies", "signed out in it meanwhile");
        assertThat(newcomer.page().select(".typed li").eachText()).containsExactly("Cora");
        newcomer.form().send();
        assertThat(newcomer.path()).isEqualTo("/join/you");
        assertThat(newcomer.form().value("firstName")).isEqualTo("Cora");
    }

    @Test
    void knowsOfEveryTemplateWhatNobodyTypes() throws IOException {
        var names = new TreeSet<String>();
        try (var files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".jte")).toList()) {
                NOT_TYPED.matcher(Files.readString(file)).results()
                        .forEach(found -> names.add(found.group(1) != null ? found.group(1) : found.group(2)));
            }
        }
        assertThat(names).contains("do", "remove", "seen", "audience", "decorative", "cheer").hasSizeGreaterThan(20);
        names.remove("credential"); // is no value that goes back at all
        names.remove("passkey-name"); // is carried on from the page where it was typed
        assertThat(names).noneMatch(name -> new StaleForm.Field(name, "continue").typed());
        assertThat(List.of("firstName", "story", "comment", "skill", "description")).allMatch(name -> new StaleForm.Field(name, "typed").typed());
    }
}

package app.kith.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Visitor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Typed at the machine's own console, beside the running site and without it. */
class AdministrationAtTheConsoleTest {

    private static final String PASSWORD = "a warm loaf of bread";

    @TempDir
    static Path data;

    @Test
    void whoIsAtTheConsoleGivesAndTakesRightsAndEndsSessionsWhileTheSiteRunsAndWhileItDoesNot() throws Exception {
        try (var site = SiteProcess.on(data, Map.of()).ready()) {
            Visitor amara = joined(site);
            assertThat(admin("grant", "amara@example.org")).containsExactly(
                    "amara@example.org (Amara Okafor, @amara-okafor) administers the site now, and signs in afresh.");

            assertThat(amara.opens("/welcome").path()).isEqualTo("/sign-in");
            amara.form().fill("email", "amara@example.org").fill("password", PASSWORD).enter();
            assertThat(amara.path()).as("%s: %s", amara.status(), amara.text()).isEqualTo("/welcome");
            assertThat(admin("end-sessions", "@amara-okafor")).singleElement().asString().endsWith("is signed out everywhere.");
            assertThat(amara.opens("/welcome").path()).isEqualTo("/sign-in");
        }
        assertThat(admin("revoke", "@amara-okafor")).containsExactly(
                "amara@example.org (Amara Okafor, @amara-okafor) is a member like others now, and signs in afresh.",
                "Nobody administers the site. Its next start prints the link by which an administrator joins.");
        assertThat(data.resolve("database/postmaster.pid")).doesNotExist();
    }

    private static Visitor joined(SiteProcess site) {
        Visitor amara = new Visitor(site.address()).opens("/join/you").form()
                .fill("firstName", "Amara").fill("lastName", "Okafor").fill("email", "amara@example.org").fill("password", PASSWORD).enter()
                .form().press("do", "continue").form().press("do", "continue").form().enter();
        assertThat(amara.path()).as("%s: %s", amara.status(), amara.text()).isEqualTo("/welcome");
        return amara;
    }

    private static List<String> admin(String... words) throws IOException, InterruptedException {
        var all = new String[words.length + 1];
        all[0] = "admin";
        System.arraycopy(words, 0, all, 1, words.length);
        try (var order = SiteProcess.on(data, Map.of(), all)) {
            assertThat(order.end()).as(order.said()).isZero();
            return order.lines();
        }
    }

    @Test
    void withoutASiteThereIsNothingToAdminister(@TempDir Path empty) throws Exception {
        try (var order = SiteProcess.onNothing(empty, Map.of(), "admin", "list")) {
            assertThat(order.end()).isEqualTo(1);
            assertThat(order.lines()).containsExactly(
                    "There is no site in %s yet: start Kith once, or name its folder with KITH_DATA.".formatted(empty));
        }
    }
}

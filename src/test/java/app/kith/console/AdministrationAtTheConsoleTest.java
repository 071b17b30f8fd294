package app.kith.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Visitor;
import java.io.IOException;
import java.net.URI;
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
    void whoIsAtTheConsoleGivesAndTakesRightsAndPasswordsWhileTheSiteRunsAndWhileItDoesNot() throws Exception {
        try (var site = SiteProcess.on(data, Map.of()).ready()) {
            Visitor amara = joined(site);
            var settings = Map.of("KITH_BASE_URL", site.address());
            assertThat(admin(settings, "grant", "amara@example.org")).containsExactly(
                    "amara@example.org (Amara Okafor, @amara-okafor) administers the site now, and signs in afresh.");

            assertThat(amara.opens("/welcome").path()).isEqualTo("/sign-in");
            String link = admin(settings, "reset", "@amara-okafor").getLast();
            amara.opens(URI.create(link).getPath()).form().fill("password", "another warm loaf").enter();
            amara.opens("/welcome").form().fill("email", "amara@example.org").fill("password", "another warm loaf").enter();
            assertThat(amara.path()).as("%s: %s", amara.status(), amara.text()).isEqualTo("/welcome");
            assertThat(admin(settings, "lock", "@amara-okafor")).hasSize(2).first().asString().endsWith("is signed out, and cannot sign in.");
            assertThat(amara.opens("/welcome").path()).isEqualTo("/sign-in");
            amara.form().fill("email", "amara@example.org").fill("password", "another warm loaf").enter();
            assertThat(amara.status()).isEqualTo(422);
        }
        assertThat(admin(Map.of(), "revoke", "@amara-okafor")).containsExactly(
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

    /** @param settings those of the site: whatever goes out of it is bound to its address */
    private static List<String> admin(Map<String, String> settings, String... words) throws IOException, InterruptedException {
        var all = new String[words.length + 1];
        all[0] = "admin";
        System.arraycopy(words, 0, all, 1, words.length);
        try (var order = SiteProcess.on(data, settings, all)) {
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

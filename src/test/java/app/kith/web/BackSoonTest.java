package app.kith.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.kith.KithTest;
import app.kith.Logged;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.database.Database;
import app.kith.database.Outage;
import app.kith.joining.Newcomers;
import app.kith.settings.Settings;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A database that goes away and comes back; it is this test's own, so that nobody else misses it. */
@KithTest
@TestPropertySource(properties = "kith.data=target/test-data/back-soon")
class BackSoonTest {

    private static Database back;

    @Autowired
    Visitors visitors;

    @Autowired
    Newcomers newcomers;

    @Autowired
    Database database;

    @Autowired
    Settings settings;

    @AfterAll
    static void stop() {
        if (back != null) back.close();
    }

    @Test
    @DirtiesContext // here, so that the site is gone before its database is: it would say aloud that it misses it
    void whileTheDatabaseIsAwayPagesSayBackSoonAndAfterwardsAllIsAsItWas() {
        Visitor member = newcomers.joined("Paula", "Patient");
        String path = member.page().select("main a[href^=/@]").attr("href");
        Visitor newcomer = newcomers.atSkills("Peter", "Patient", Newcomers.address());

        try (var outage = new Outage(); var log = Logged.by(BackSoonFilter.class)) {
            database.close();

            assertThat(member.opens("/css/kith.css").status()).as("the look of the page").isEqualTo(200);
            assertThat(member.opens("/js/kith.js").status()).isEqualTo(200);
            var turnedAway = List.of(visitors.arrives().opens("/"), visitors.arrives().opens(path), member.tab().opens("/"),
                    member.tab().opens("/welcome"), newcomer.opens("/join/skills"), newcomers.atYou().form().fill("firstName", "Ada").enter());
            turnedAway.forEach(BackSoonTest::saysBackSoon);
            assertThat(log.said()).hasSizeGreaterThanOrEqualTo(turnedAway.size()).allMatch(said -> said.startsWith("WARN The database cannot be reached: "));

            back = Database.of(settings);

            await().until(() -> visitors.arrives().opens("/").status() == 200);
            assertThat(member.opens("/welcome").text()).contains("Paula");
            assertThat(visitors.arrives().opens(path).text()).contains("Paula Patient");
            assertThat(newcomer.opens("/join/you").form().value("firstName")).isEqualTo("Peter");
            outage.wasAsExpected();
        }
    }

    private static void saysBackSoon(Visitor visitor) {
        var headers = visitor.answer().headers();
        assertThat(visitor.status()).as(visitor.path()).isEqualTo(503);
        assertThat(visitor.text()).as(visitor.path()).contains("Back soon").doesNotContain("xception", "SQL", "127.0.0.1");
        assertThat(visitor.page().select("header a[href=/], link[href^=/css/kith-]")).hasSize(2);
        assertThat(headers.firstValue("Retry-After")).get().asString().matches("\\d+");
        assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
        assertThat(headers.firstValue("Content-Security-Policy")).isPresent();
    }
}

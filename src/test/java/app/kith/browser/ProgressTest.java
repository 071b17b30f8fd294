package app.kith.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.account.Correspondent;
import app.kith.joining.Newcomers;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who watches their data being put together sees how far it is, and when it is ready, without a reload. */
@BrowserTest
class ProgressTest {

    @Autowired
    Chromium chromium;

    @Autowired
    Visitors visitors;

    @Autowired
    Newcomers newcomers;

    @Autowired
    Correspondent correspondent;

    @Autowired
    JdbcClient jdbc;

    @Test
    void thePageFollowsUntilTheFileCanBeDownloaded() {
        String email = Newcomers.address();
        Visitor member = newcomers.joined("Petra", "Progress", email);
        UUID account = correspondent.account(email).value();
        jdbc.sql("insert into export (account_id, done, steps) values (?, 1, 5)").param(account).update();
        try (var window = chromium.window(Chromium.Scheme.LIGHT, 320)) {
            window.carries(member, visitors.site());
            Page page = window.opens(visitors.site() + "/settings/leaving/export");
            page.evaluate("() => { document.documentElement.dataset.same = 'page' }");
            var status = page.locator("[role=status]");
            assertThat(status).containsText("1 of 5");
            page.getByText("See how far it is").focus();
            jdbc.sql("update export set done = 4 where account_id = ?").param(account).update();
            assertThat(status).containsText("4 of 5");
            jdbc.sql("update export set done = 5, bytes = 2048, made_at = now() where account_id = ?").param(account).update();
            assertThat(status).containsText("It is ready");
            assertThat(page.getByText("Download")).isFocused();
            assertThat(page.locator("html[data-same=page]")).hasCount(1);
        }
    }
}

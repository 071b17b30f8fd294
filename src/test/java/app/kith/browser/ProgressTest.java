package app.kith.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.account.Correspondent;
import app.kith.joining.Newcomers;
import app.kith.picture.Photograph;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    /** As somebody opens it years later, without the site: from a folder of their own. */
    @Test
    void thePageInTheFileIsAccessibleAndShowsItsPictures(@TempDir Path folder) throws IOException {
        Visitor member = newcomers.joined("Petra", "Page").opens("/settings/profile/picture");
        member.form().attach("picture", "me.jpg", Photograph.jpeg(400, 300)).fill("description", "Petra on a ladder").press("do", "save");
        member.opens("/settings/leaving/export").form().enter();
        await().until(() -> member.opens("/settings/leaving/export").text(), text -> text.contains("It is ready"));
        unpack(member.opens("/settings/leaving/export/kith.zip").answer().body(), folder);
        try (var window = chromium.window(Chromium.Scheme.LIGHT, 320)) {
            Page page = window.opens(folder.resolve("index.html").toUri().toString());
            Assertions.assertThat(Axe.violations(page)).isEmpty();
            Assertions.assertThat((boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")).as("no sideways scroll").isTrue();
            Assertions.assertThat((boolean) page.evaluate("() => document.images.length > 1 && [...document.images].every(image => image.naturalWidth > 0)"))
                    .as("all pictures are seen").isTrue();
            window.changes(Chromium.Scheme.DARK, 1440);
            Assertions.assertThat(Axe.violationsInThisLook(page)).isEmpty();
            window.heldNoSurprises();
        }
    }

    private static void unpack(byte[] file, Path folder) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path there = folder.resolve(entry.getName());
                Files.createDirectories(there.getParent());
                Files.copy(zip, there);
            }
        }
    }
}

package app.kith.picture.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Node;
import app.kith.Visitor;
import app.kith.joining.Newcomers;
import app.kith.picture.Photograph;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** A site whose store takes every connection and never answers. */
class HangingStoreTest {

    @Test
    void anUploadFailsWithinTenSecondsWithTheFormKeptAndOtherPagesAreAsQuickAsBefore() throws Exception {
        try (var store = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var site = Node.startsOn("target/test-data/hanging", "--kith.pictures=s3", "--kith.s3-endpoint=http://localhost:" + store.getLocalPort(),
                        "--kith.s3-bucket=kith", "--kith.s3-key=key", "--kith.s3-secret=secret", "--kith.s3-style=path");
                var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var newcomer = new Visitor(site.site()).opens("/join/you").form()
                    .fill("firstName", "Ada").fill("email", Newcomers.address()).fill("password", Newcomers.PASSWORD).enter()
                    .form().press("do", "continue");
            var other = new Visitor(site.site()).opens("/");

            Instant began = Instant.now();
            var upload = hands.submit(() -> newcomer.form().attach("picture", "me.jpg", Photograph.jpeg(800, 600)).fill("description", "Ada at work").press("do", "upload"));
            while (!upload.isDone()) {
                Instant asked = Instant.now();
                assertThat(other.opens("/").status()).isEqualTo(200);
                assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(2));
            }
            upload.get();

            assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(10));
            assertThat(newcomer.status()).isEqualTo(422);
            assertThat(newcomer.path()).isEqualTo("/join/picture");
            assertThat(newcomer.form().value("description")).isEqualTo("Ada at work");
            assertThat(newcomer.form().press("do", "continue").path()).as("a picture never blocks joining").isEqualTo("/join/check");
        }
    }
}

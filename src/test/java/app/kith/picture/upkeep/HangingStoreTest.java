package app.kith.picture.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.kith.Logged;
import app.kith.Node;
import app.kith.Visitor;
import app.kith.joining.Newcomers;
import app.kith.picture.Photograph;
import app.kith.picture.Pictures;
import app.kith.picture.store.Key;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A site whose store takes every connection and never answers. */
@Timeout(180)
class HangingStoreTest {

    private ServerSocket store;

    @BeforeEach
    void theStoreHangs() throws IOException {
        store = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void theStoreIsGone() throws IOException {
        store.close();
    }

    private Node site(String patience) {
        return Node.startsOn("target/test-data/hanging", "--kith.pictures=s3", "--kith.s3-endpoint=http://localhost:" + store.getLocalPort(),
                "--kith.s3-bucket=kith", "--kith.s3-key=key", "--kith.s3-secret=secret", "--kith.s3-style=path",
                "--kith.picture-turn=1m", "--kith.picture-retry=10m", "--db-scheduler.polling-interval=100ms", "--kith.picture-patience=" + patience);
    }

    private static Visitor newcomer(Node site) {
        return new Visitor(site.site()).opens("/join/you").form()
                .fill("firstName", "Ada").fill("email", Newcomers.address()).fill("password", Newcomers.PASSWORD).enter()
                .form().press("do", "continue");
    }

    private static Visitor uploads(Visitor newcomer) {
        return newcomer.form().attach("picture", "me.jpg", Photograph.jpeg(800, 600)).fill("description", "Ada at work").press("do", "upload");
    }

    @Test
    void anUploadEndsWithThePatienceAndTheFormIsKept() {
        try (var site = site("1s"); var log = Logged.by(Pictures.class)) {
            var newcomer = uploads(newcomer(site));

            assertThat(newcomer.status()).isEqualTo(422);
            assertThat(newcomer.path()).isEqualTo("/join/picture");
            assertThat(newcomer.form().value("description")).isEqualTo("Ada at work");
            assertThat(log.said()).singleElement().asString().matches("WARN Picture \\S+ could not be stored");
            assertThat(newcomer.form().press("do", "continue").path()).as("a picture never blocks joining").isEqualTo("/join/check");
        }
    }

    @Test
    void whileItHangsOtherPagesAreServed() throws Exception {
        try (var site = site("10m"); var log = Logged.by(Pictures.class); var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var newcomer = newcomer(site);
            Future<Visitor> upload = hands.submit(() -> uploads(newcomer));
            try (Socket asked = store.accept()) {
                asked.getInputStream().read();

                for (int page = 0; page < 20; page++) assertThat(new Visitor(site.site()).opens("/").status()).isEqualTo(200);

                assertThat(upload).isNotDone();
            } finally {
                store.close();
            }
            assertThat(upload.get().status()).isEqualTo(422);
            assertThat(log.said()).singleElement().asString().matches("WARN Picture \\S+ could not be stored");
        }
    }

    @Test
    void deletionsThatItHoldsLeaveTheSchedulerThreadsForLetters() throws Exception {
        try (var site = site("10m"); var log = Logged.by("app.kith.picture.ledger", "com.github.kagkarlsson.scheduler")) {
            JdbcClient database = site.database();
            List<Key> keys = Stream.generate(() -> Key.fresh(160)).limit(8).toList();
            for (Key key : keys) database.sql("insert into stored_file (store, key, bytes, state) values ('s3', :key, 1, 'to delete')").param("key", key.toString()).update();
            database.sql("update scheduled_tasks set execution_time = now() where task_name = 'sweep-pictures'").update();
            try (Socket one = store.accept(); Socket other = store.accept()) {
                newcomer(site).form().press("do", "continue").form().enter();

                await().until(() -> database.sql("select count(*) from letter").query(Integer.class).single() == 0);

                assertThat(database.sql("select count(*) from stored_file where state = 'to delete'").query(Integer.class).single())
                        .as("those two, and whatever waits behind them").isGreaterThanOrEqualTo(8);
                database.sql("delete from stored_file where state = 'to delete'").update();
            } finally {
                store.close();
            }
            await().until(() -> log.said().size() == 2);
            assertThat(log.said()).allMatch(line -> line.matches("WARN s3/\\S+ cannot be deleted yet: java\\.io\\.IOException: S3 cannot be reached: \\w+"));
            assertThat(log.written()).doesNotContain("\n\tat ");
            await("each counts as a failure, and waits the longer").until(() -> database.sql("select count(*) from scheduled_tasks where task_instance in (:files) and consecutive_failures = 1")
                    .param("files", keys.stream().map(key -> "s3/" + key).toList()).query(Integer.class).single() == 2);
        }
    }
}

package app.kith.picture;

import static app.kith.picture.Allowances.Sender.ADDRESS;
import static app.kith.picture.Allowances.Sender.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import com.zaxxer.hikari.HikariDataSource;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody takes the time that others need. */
@KithTest
@Timeout(120)
class AllowancesTest {

    private static final Taken MADE = new Taken.StoreDown(); // any end of the work will do

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Workers workers;

    @Autowired
    HikariDataSource pool;

    @Autowired
    Newcomers newcomers;

    @Autowired
    Visitors visitors;

    private final String who = UUID.randomUUID().toString();

    @Test
    void soManyAnHourAndThenNoMoreUntilItIsOver() {
        var allowances = new Allowances(jdbc, 3);
        for (int i = 0; i < 3; i++) assertThat(allowances.grant(MEMBER, who, () -> MADE)).isSameAs(MADE);
        assertThat(allowances.grant(MEMBER, who, () -> MADE)).isInstanceOf(Taken.TooMany.class);
        assertThat(allowances.grant(MEMBER, UUID.randomUUID().toString(), () -> MADE)).as("somebody else").isSameAs(MADE);
        assertThat(allowances.grant(ADDRESS, who, () -> MADE)).as("an address is no member").isSameAs(MADE);

        jdbc.sql("update picture_allowance set since = now() - interval '61 minutes' where subject = :who").param("who", "member " + who).update();
        assertThat(allowances.grant(MEMBER, who, () -> MADE)).isSameAs(MADE);
    }

    @Test
    void whatIsOverIsForgotten() {
        var allowances = new Allowances(jdbc, 3);
        allowances.grant(MEMBER, who, () -> MADE);
        allowances.grant(ADDRESS, who, () -> MADE);
        jdbc.sql("update picture_allowance set since = now() - interval '61 minutes' where subject = :who").param("who", "member " + who).update();
        allowances.forget();
        assertThat(jdbc.sql("select subject from picture_allowance where subject like :who").param("who", "% " + who).query(String.class).list())
                .containsExactly("address " + who);
    }

    @Test
    void aThirdAtOnceIsSentAwayAndWorkThatFailsGivesItsPlaceBack() throws Exception {
        var allowances = new Allowances(jdbc, 1000);
        var begun = new CountDownLatch(2);
        var go = new CountDownLatch(1);
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var held = new ArrayList<Future<Taken>>();
            for (int i = 0; i < 2; i++) {
                held.add(senders.submit(() -> allowances.grant(MEMBER, who, () -> {
                    begun.countDown();
                    await(go);
                    throw new IllegalStateException("as a bug would have it");
                })));
            }
            begun.await();
            assertThat(allowances.grant(MEMBER, who, () -> MADE)).isInstanceOf(Taken.Busy.class);
            go.countDown();
            for (var one : held) assertThat(one).failsWithin(java.time.Duration.ofSeconds(20));
        }
        assertThat(allowances.grant(MEMBER, who, () -> MADE)).isSameAs(MADE);
    }

    @Test
    void fiftyBombsOfOneMemberDoNotKeepAnotherFromSigningIn() throws Exception {
        String email = Newcomers.address();
        newcomers.joined("Siegrid", "Signs", email);
        Visitor bomber = newcomers.joined("Bodo", "Bomber").opens("/settings/profile/picture");
        byte[] bomb = Oddities.pngOfZeros(2000, 2000); // however large: none of them is unpacked before the other has signed in
        var go = new CountDownLatch(1);
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        var begun = new CountDownLatch(threads);
        try (var holders = Executors.newVirtualThreadPerTaskExecutor();
                var http = HttpClient.newBuilder().cookieHandler(bomber.cookies()).build()) {
            // Every worker is at work on something that does not end before the other has signed in.
            for (int i = 0; i < threads; i++) {
                holders.submit(() -> workers.run(1, () -> {
                    begun.countDown();
                    await(go);
                    return 1;
                }));
            }
            begun.await();
            var bombs = new ArrayList<CompletableFuture<HttpResponse<String>>>();
            for (int i = 0; i < 50; i++) {
                var request = bomber.form().attach("picture", "bomb.png", bomb).pressing("do", "save").request().build();
                bombs.add(http.sendAsync(request, HttpResponse.BodyHandlers.ofString()));
            }
            Awaitility.await().until(() -> workers.waiting() > 0);

            Visitor other = visitors.arrives().opens("/sign-in");
            other.form().fill("email", email).fill("password", Newcomers.PASSWORD).enter();
            assertThat(other.opens("/settings/account").status()).isEqualTo(200);
            assertThat(other.path()).isEqualTo("/settings/account");

            assertThat(workers.waiting()).as("of one member").isLessThanOrEqualTo(2);
            go.countDown();
            for (var one : bombs) assertThat(one.join().statusCode()).isIn(303, 422, 503);
        } finally {
            go.countDown();
        }
    }

    @Test
    void whilePicturesWaitToBeMadeNobodyHoldsAConnectionToTheDatabase() throws Exception {
        var senders = new ArrayList<Visitor>();
        for (int i = 0; i < 4; i++) senders.add(newcomers.atPicture("Wanda", "Waits", Newcomers.address()));
        var go = new CountDownLatch(1);
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        var begun = new CountDownLatch(threads);
        try (var holders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < threads; i++) {
                holders.submit(() -> workers.run(1, () -> {
                    begun.countDown();
                    await(go);
                    return 1;
                }));
            }
            begun.await();
            var uploads = senders.stream().map(sender -> holders.submit(() ->
                    sender.form().attach("picture", "me.jpg", Photograph.jpeg(300, 200)).press("do", "upload").status())).toList();
            Awaitility.await().until(() -> workers.waiting() == senders.size());
            Awaitility.await().until(() -> pool.getHikariPoolMXBean().getActiveConnections() == 0);
            assertThat(workers.waiting()).isEqualTo(senders.size());
            go.countDown();
            for (var upload : uploads) assertThat(upload.get()).isEqualTo(200);
        } finally {
            go.countDown();
        }
    }

    private static void await(CountDownLatch go) {
        try {
            go.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}

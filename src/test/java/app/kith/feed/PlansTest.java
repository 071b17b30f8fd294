package app.kith.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Kith;
import app.kith.Visitor;
import app.kith.account.Passwords;
import app.kith.joining.Newcomers;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** By which plans a large place is read: a page takes what it shows, however much there is beside it. */
class PlansTest {

    /** The others have as few rows as one reads at once. */
    private static final Set<String> LARGE = Set.of("dream", "dream_slug", "dream_need", "dream_theme", "dream_comment", "dream_cheer", "dream_follow",
            "member_follow", "member_topic", "offer");

    /** A stretch from each of the topics or people that a tab goes by. */
    private static final int MOST_SORTED = 1500;

    @TempDir
    static Path data;

    private static final Plans PLANS = new Plans(LARGE, MOST_SORTED);
    private static ConfigurableApplicationContext site;
    private static Visitor member;

    @BeforeAll
    static void aLargePlace() {
        var builder = new SpringApplicationBuilder(Kith.class);
        PLANS.watch(builder);
        site = builder.run("--server.port=0", "--kith.data=" + data);
        String hash = site.getBean(Passwords.class).hash(Newcomers.PASSWORD);
        Crowd.grow(site.getBean(DataSource.class), Crowd.Size.NONE, Crowd.Size.of(20_000), hash, step -> {});
        member = new Visitor("http://localhost:" + site.getEnvironment().getRequiredProperty("local.server.port"));
        member.opens("/sign-in").form().fill("email", Crowd.Size.address(700)).fill("password", Newcomers.PASSWORD).enter();
    }

    @AfterAll
    static void itIsLeft() {
        site.close();
    }

    static Stream<String> paths() {
        var jdbc = site.getBean(JdbcClient.class);
        String known = jdbc.sql("select slug from topic order by id limit 1").query(String.class).single();
        return Stream.of("/", "/feed?tab=latest", "/feed?tab=for-you", "/feed?tab=can-help", "/feed?tab=following", "/notifications", "/settings/privacy",
                "/search?q=village&in=members", "/search?q=gardening&in=dreams", "/search?q=gardning&in=dreams", "/@crowd-0", "/@crowd-700",
                "/dreams/crowd-dream-19900", "/dreams/crowd-dream-1", "/dreams/crowd-dream-19900/comments", "/topics/" + known, "/topics/" + known + "?part=about",
                "/topics/" + known + "?part=people", "/topics/" + known + "/feed.atom", "/feed.atom", "/@crowd-0/feed.atom", "/api/v1/dreams", "/offers");
    }

    @ParameterizedTest
    @MethodSource("paths")
    void noPageReadsOrSortsMoreThanItShows(String path) {
        assertThat(PLANS.complaints(() -> assertThat(member.opens(path).status()).isEqualTo(200))).isEmpty();
    }
}

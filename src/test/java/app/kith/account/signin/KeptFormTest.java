package app.kith.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.joining.Newcomers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody was typing while their session ended is there again once they have signed in. */
@KithTest
class KeptFormTest {

    private static final String STORY = "It is \"ours\" & <script>alert(1)</script>\n\nund schön: 🌻";

    @Autowired
    Newcomers newcomers;

    @Autowired
    JdbcClient jdbc;

    private String email;
    private Visitor writer;

    @BeforeEach
    void somebodyWritesWhileTheirSessionEnds() {
        email = Newcomers.address();
        writer = newcomers.joined("Kaja", "Keeps", email);
        var form = writer.opens("/dreams/new").form().fill("title", "Build a bench").fill("story", STORY);
        jdbc.sql("delete from spring_session").update();
        form.press("do", "publish");
    }

    @Test
    void theFormComesBackAfterTheSignInAndCanBeSentOnceMore() {
        assertThat(writer.status()).isEqualTo(403);
        assertThat(writer.text()).contains("You have been signed out meanwhile.");
        writer.form().fill("email", email).fill("password", Newcomers.PASSWORD).enter();

        assertThat(writer.page().select("header.site").text()).contains("Kaja");
        assertThat(writer.text()).contains("Build a bench", "<script>alert(1)</script>");
        assertThat(writer.form().value("story")).isEqualTo(STORY);
        writer.form().enter();

        assertThat(writer.path()).startsWith("/dreams/build-a-bench");
        assertThat(writer.text()).contains("It is \"ours\" & <script>alert(1)</script>", "und schön: 🌻");
    }

    @Test
    void aWrongPasswordInBetweenLosesNothing() {
        writer.form().fill("email", email).fill("password", "not this one").enter();
        assertThat(writer.status()).isEqualTo(422);
        writer.form().fill("email", email).fill("password", Newcomers.PASSWORD).enter();
        assertThat(writer.form().value("title")).isEqualTo("Build a bench");
        assertThat(writer.form().value("do")).isEqualTo("publish");
    }

    @Test
    void noPasswordIsCarriedAlong() {
        writer.form().add("kept.password", "hunter2").fill("email", email).fill("password", Newcomers.PASSWORD).enter();
        assertThat(writer.body()).doesNotContain("hunter2").doesNotContain(Newcomers.PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "//evil.example", "/\\evil.example", "https://127.0.0.1[@evil.example", "javascript:alert(1)", "https://evil.example", "evil"
    })
    void theFormIsSentNowhereElse(String path) {
        writer.form().fill("kept-for", path).fill("email", email).fill("password", Newcomers.PASSWORD).enter();
        assertThat(writer.path()).isEqualTo("/");
        assertThat(writer.body()).doesNotContain("evil");
    }
}

package app.kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitors;
import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@KithTest
class UnreadableFormTest {

    @Autowired
    Visitors visitors;

    @ParameterizedTest
    @ValueSource(strings = {"/?x=%FF", "/sign-in?to=%C3%28", "/join/skills?focus=%ZZ", "/topics/suggestions?q=%FF", "/nowhere?%FF=%FF"})
    void aQueryThatIsNotTextIsABadRequestInTheSitesOwnLook(String path) {
        assertThat(visitors.raw(path)).startsWith("HTTP/1.1 400").contains("The site could not read that");
    }

    /** The form cannot be read, so nothing says that it is ours: its answer must not send anybody away. */
    @Test
    void aFormThatIsTooLargeLeadsToNoOtherSite() {
        var visitor = visitors.arrives();
        visitor.sends(visitor.to("/").uri(URI.create(visitors.site() + "//evil.example/join"))
                .header("Content-Type", "multipart/form-data; boundary=kith")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[22 << 20])));
        assertThat(visitor.answer().headers().firstValue("Location").orElse("/")).startsWith("/").doesNotStartWith("//");
    }
}

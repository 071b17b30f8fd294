package app.kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitors;
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
}

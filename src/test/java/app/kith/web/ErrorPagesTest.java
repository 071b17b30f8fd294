package app.kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KithTest
class ErrorPagesTest {

    @Autowired
    Visitors visitors;

    @Test
    void aPageThatDoesNotExistSaysSoInTheSitesOwnLook() {
        var visitor = visitors.arrives().opens("/nowhere");
        assertThat(visitor.status()).isEqualTo(404);
        assertThat(visitor.page().select("header a[href=/]")).isNotEmpty();
    }
}

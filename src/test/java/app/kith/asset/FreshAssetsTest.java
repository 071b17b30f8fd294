package app.kith.asset;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The static files as those get them who build the site. */
@KithTest
@TestPropertySource(properties = "kith.dev=true")
class FreshAssetsTest {

    @Autowired
    Visitors visitors;

    @Test
    void nothingIsKept() {
        var page = visitors.arrives().opens("/").page();
        assertThat(page.select("link[rel=stylesheet]").eachAttr("href")).containsExactly("/css/kith.css");
        for (String path : new String[] {"/css/kith.css", "/js/kith.js", "/fonts/display-latin.woff2"}) {
            assertThat(visitors.arrives().opens(path).answer().headers().firstValue("Cache-Control")).as(path).contains("no-store");
        }
    }
}

package app.kith.rules;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page with every cookie broken in every way; {@link CookiesTest} looks at a ninth of it. */
@KithTest
class CookiesSoak {

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    Visitors visitors;

    @Autowired
    Newcomers newcomers;

    @Autowired
    JdbcClient jdbc;

    @Test
    void noCookieBreaksAnyPageInAnyWay() {
        assertThat(new BrokenCookies(newcomers, visitors, jdbc, requestMappingHandlerMapping).allThatGoesWrong()).isEmpty();
    }
}

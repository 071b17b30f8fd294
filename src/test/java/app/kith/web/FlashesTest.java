package app.kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@KithTest
class FlashesTest {

    @Autowired
    Visitors visitors;

    @Autowired
    Words words;

    @Test
    void whatWasDoneIsSaidOnTheNextPageAndNotAgain() {
        Visitor visitor = opens("kith-done=web.scheme.title");
        assertThat(visitor.page().select("main .flash[role=status]").text()).isEqualTo(words.say("web.scheme.title"));
        assertThat(visitor.answer().headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.matches(visitors.cookies("kith-done=") + "; .*Max-Age=0.*"));
        assertThat(visitor.opens("/sign-in").page().select(".flash")).isEmpty();
    }

    @Test
    void aScriptThatOnlyLooksDoesNotTakeItAway() {
        Visitor visitor = visitors.arrives();
        visitor.sends(visitor.to("/sign-in").header("Cookie", visitors.cookies("kith-done=web.scheme.title")).header("Sec-Fetch-Dest", "empty"));
        assertThat(visitor.page().select(".flash")).isEmpty();
        assertThat(visitor.answer().headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith(visitors.cookies("kith-done=")));
    }

    @Test
    void aScriptThatOnlyLooksOverPlainHttpDoesNotEither() {
        Visitor visitor = visitors.arrives();
        visitor.sends(visitor.to("/sign-in").setHeader("Accept", "*/*").header("Cookie", visitors.cookies("kith-done=web.scheme.title")));
        assertThat(visitor.page().select(".flash")).isEmpty();
        assertThat(visitor.answer().headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith(visitors.cookies("kith-done=")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kith-done=nothing.of-ours", "kith-done=<b>x</b>", "kith-done=", "kith-done=\"", "other=web.scheme.title"})
    void aKeyThatIsNotOursSaysNothing(String cookie) {
        assertThat(opens(cookie).page().select(".flash")).isEmpty();
    }

    private Visitor opens(String cookie) {
        Visitor visitor = visitors.arrives();
        return visitor.sends(visitor.to("/sign-in").header("Cookie", visitors.cookies(cookie)));
    }
}

package app.kith.topic;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitors;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.ObjectMapper;

@KithTest
class SuggestionControllerTest {

    @Autowired
    private Visitors visitors;

    @Autowired
    private ObjectMapper json;

    @Test
    void aStrangerIsToldWhichTopicAnotherSpellingMeans() throws Exception {
        var answer = visitors.arrives().opens("/topics/suggestions?q=joinery");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.answer().headers().firstValue("Content-Type")).get().asString().startsWith("application/json");
        assertThat(json.readValue(answer.body(), List.class)).first().isEqualTo(Map.of("name", "Carpentry", "spelling", "joinery"));
    }

    @Test
    void aTopicFoundByItsNameHasNoOtherSpelling() {
        var answer = visitors.arrives().opens("/topics/suggestions?q=carpentry");
        Map<?, ?> first = (Map<?, ?>) json.readValue(answer.body(), List.class).getFirst();
        assertThat(first.get("name")).isEqualTo("Carpentry");
        assertThat(first.get("spelling")).isNull();
    }

    @Test
    void theAnswerMayBeKeptForAMinute() {
        var headers = visitors.arrives().opens("/topics/suggestions?q=chess").answer().headers();
        assertThat(headers.allValues("Cache-Control")).containsExactly("max-age=60, public");
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "?q=", "?q=%00", "?q=a%00b", "?q=%ED%A0%BD", "?q=%FF%FE", "?q=%25", "?q=%5C", "?q=%E2%80%AE", "?q=a&q=b", "?q[]=a",
        "?q=%F0%9F%8E%B8", "?q=%27%3B--", "?q=%0A%0D", "?p=1"
    })
    void nothingThatIsAskedBreaksIt(String query) {
        assertThat(visitors.arrives().opens("/topics/suggestions" + query).status()).isLessThan(500);
    }

    @Test
    void aVeryLongQuestionIsAnsweredWithNothing() {
        for (String letter : List.of("a", "é", "🎸", "ﷺ")) {
            int times = 2_000 / letter.getBytes(StandardCharsets.UTF_8).length;
            String typed = URLEncoder.encode(letter.repeat(times), StandardCharsets.UTF_8);
            var answer = visitors.arrives().opens("/topics/suggestions?q=" + typed);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("[]");
        }
        assertThat(visitors.arrives().opens("/topics/suggestions?q=" + "a".repeat(10_000)).status()).isBetween(200, 499);
    }
}

package app.kith.outward.api;

import static app.kith.outward.Publishing.header;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import app.kith.outward.Publishing;
import app.kith.picture.Photograph;
import app.kith.settings.Settings;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The answers in JSON as a program reads them, each held against its description. */
@KithTest
class ApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    Newcomers newcomers;

    @Autowired
    Visitors visitors;

    @Autowired
    Settings settings;

    @Test
    void everyAnswerIsWhatItsDescriptionSays() {
        Visitor dreamer = newcomers.joined("Api", "Asker");
        String profile = Publishing.profile(dreamer);
        dreamer.opens("/settings/profile/picture").form().attach("picture", "me.jpg", Photograph.jpeg(60, 40)).fill("description", "Api at a switchboard").press("do", "save");
        String dream = Publishing.dream(dreamer, "Answer the phone", "With **joy**.", "everybody", "answering by hand");

        JsonNode one = read("/api/v1" + dream, "Dream");
        assertThat(one.get("title").asString()).isEqualTo("Answer the phone");
        assertThat(one.get("story").get("markdown").asString()).isEqualTo("With **joy**.");
        assertThat(one.get("story").get("html").asString()).contains("<strong>joy</strong>");
        assertThat(one.get("state").asString()).isEqualTo("hoping");
        assertThat(one.get("url").asString()).isEqualTo(settings.baseUrl() + dream);
        assertThat(one.get("needs").get(0).get("topic").get("slug").asString()).isEqualTo("answering-by-hand");
        assertThat(one.get("dreamer").get("name").asString()).isEqualTo("Api Asker");
        assertThat(one.get("dreamer").get("picture").asString()).contains("/pictures/");
        assertThat(one.get("dreamer").get("pictureDescription").asString()).isEqualTo("Api at a switchboard");

        JsonNode member = read("/api/v1/members/" + profile.substring(2), "Member");
        assertThat(member.get("dreams").get(0).get("id")).isEqualTo(one.get("id"));
        JsonNode topic = read("/api/v1/topics/answering-by-hand", "Gathering");
        assertThat(topic.get("dreams").get(0).get("id")).isEqualTo(one.get("id"));
        assertThat(topic.get("dreams").size()).as("needed and about, and there once").isEqualTo(1);
        assertThat(read("/api/v1/dreams", "Dreams").get("dreams").get(0).get("id")).isEqualTo(one.get("id"));
    }

    @Test
    void theDescriptionIsServedAndNamesEveryPath() {
        JsonNode description = description();
        assertThat(description.get("openapi").asString()).isEqualTo("3.1.0");
        assertThat(description.get("paths").propertyNames())
                .containsExactlyInAnyOrder("/api/v1/dreams", "/api/v1/dreams/{slug}", "/api/v1/members/{slug}", "/api/v1/topics/{slug}");
    }

    @Test
    void aListIsReadToItsEndWithoutAGapOrADouble() {
        Visitor dreamer = newcomers.joined("Lola", "List");
        String profile = Publishing.profile(dreamer);
        for (int number = 1; number <= 22; number++) Publishing.dream(dreamer, "List item " + number, "Some.", "everybody", "long lists");
        for (String start : List.of("/api/v1/members/" + profile.substring(2), "/api/v1/topics/long-lists")) {
            var titles = new ArrayList<String>();
            String next = start;
            for (int pages = 0; next != null && pages < 5; pages++) {
                Visitor program = visitors.arrives().opens(next);
                JsonNode page = JSON.readTree(program.body());
                page.get("dreams").forEach(dream -> titles.add(dream.get("title").asString()));
                next = page.has("next") ? page.get("next").asString().substring(settings.baseUrl().toString().length()) : null;
                assertThat(header(program, "link")).isEqualTo(next == null ? "" : "<" + settings.baseUrl() + next + ">; rel=\"next\"");
            }
            assertThat(titles).hasSize(22).doesNotHaveDuplicates().startsWith("List item 22", "List item 21").endsWith("List item 1");
        }
        assertThat(read("/api/v1/dreams", "Dreams").has("next")).isTrue();
    }

    @Test
    void aMemberWhoAsksIsAnsweredAsAVisitor() {
        Visitor dreamer = newcomers.joined("Cora", "Closed");
        String profile = Publishing.profile(dreamer);
        String dream = Publishing.dream(dreamer, "Closed circle", "Among us.", "members", "closed circles");
        assertThat(dreamer.opens("/api/v1" + dream).status()).isEqualTo(404);
        for (String path : List.of("/api/v1/dreams", "/api/v1/members/" + profile.substring(2), "/api/v1/topics/closed-circles")) {
            assertThat(dreamer.opens(path).status()).isEqualTo(200);
            assertThat(dreamer.body()).doesNotContain("Closed circle\"", "Among us");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/dreams/nothing-at-all", "/api/v1/members/nobody-at-all", "/api/v1/topics/nothing-at-all", "/api/v1/nowhere", "/api", "/api/v2/dreams"})
    void whatIsNotThereIsAProblemThatProgramsCanRead(String path) {
        problem(path, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/dreams?after=nonsense", "/api/v1/dreams?after=", "/api/v1/dreams?after=1-2"})
    void aPlaceThatIsNoneIsAProblemToo(String path) {
        problem(path, 400);
    }

    private void problem(String path, int status) {
        Visitor program = visitors.arrives().opens(path);
        assertThat(program.status()).isEqualTo(status);
        assertThat(header(program, "content-type")).isEqualTo("application/problem+json");
        assertValid(program.body(), "Problem");
        assertThat(JSON.readTree(program.body()).get("status").asInt()).isEqualTo(status);
    }

    @Test
    void anOldSlugLeadsOn() {
        Visitor dreamer = newcomers.joined("Olga", "Old");
        String old = Publishing.dream(dreamer, "Old words", "Some.", "everybody", "old words");
        dreamer.opens(old + "/edit").form().fill("title", "New words").press("do", "save");
        Visitor program = visitors.arrives();
        assertThat(program.sends(program.to("/api/v1" + old)).status()).isEqualTo(301);
        assertThat(header(program, "location")).isEqualTo("/api/v1" + dreamer.path());
        assertThat(program.opens("/api/v1/dreams/NEW%20words").path()).isEqualTo("/api/v1" + dreamer.path());
    }

    @Test
    void otherSitesMayAskAndNoCookieComesAlong() {
        Visitor page = visitors.arrives();
        page.sends(page.to("/api/v1/dreams").header("Origin", "https://elsewhere.example"));
        assertThat(header(page, "access-control-allow-origin")).isEqualTo("*");
        assertThat(header(page, "access-control-allow-credentials")).isEmpty();
        assertThat(header(page, "cache-control")).contains("public", "max-age=300");
        assertThat(page.answer().headers().firstValue("set-cookie")).isEmpty();
        String tag = header(page, "etag");
        assertThat(page.sends(page.to("/api/v1/dreams").header("If-None-Match", tag)).status()).isEqualTo(304);

        page.sends(page.to("/api/v1/dreams").header("Origin", "https://elsewhere.example").header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "if-none-match").method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        assertThat(page.status()).isEqualTo(200);
        assertThat(header(page, "access-control-allow-headers")).isEqualToIgnoringCase("if-none-match");
        page.sends(page.to("/api/v1/dreams").header("Origin", "https://elsewhere.example").header("Access-Control-Request-Method", "DELETE")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        assertThat(header(page, "access-control-allow-methods")).doesNotContain("DELETE");
    }

    private JsonNode read(String path, String schema) {
        Visitor program = visitors.arrives().opens(path);
        assertThat(program.status()).as(path).isEqualTo(200);
        assertThat(header(program, "content-type")).isEqualTo("application/json");
        assertValid(program.body(), schema);
        return JSON.readTree(program.body());
    }

    private JsonNode description() {
        return JSON.readTree(visitors.arrives().opens("/api/openapi.json").body());
    }

    /** Against the schema of this name in the description that is served. */
    private void assertValid(String json, String schema) {
        ObjectNode whole = JSON.createObjectNode();
        whole.put("$ref", "#/$defs/" + schema);
        whole.set("$defs", JSON.readTree(description().get("components").get("schemas").toString().replace("#/components/schemas/", "#/$defs/")));
        var wrong = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(whole.toString(), InputFormat.JSON)
                .validate(json, InputFormat.JSON, reading -> reading.executionConfig(how -> how.formatAssertionsEnabled(true)));
        assertThat(wrong).as(json).isEmpty();
    }
}

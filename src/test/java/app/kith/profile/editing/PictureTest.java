package app.kith.profile.editing;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import app.kith.picture.Photograph;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A member's picture, changed, described and removed by its form. */
@KithTest
class PictureTest {

    private static final String PATH = "/settings/profile/picture";
    private static final byte[] PHOTOGRAPH = Photograph.jpeg(400, 300);

    @Autowired
    Newcomers newcomers;

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theWayToThePictureKeepsWhatIsTypedOnThePageBefore() {
        Visitor member = newcomers.joined("Wiebke", "Way").opens("/settings/profile");
        member.form("form.editing").fill("headline", "Not saved yet").press("do", "picture");
        assertThat(member.path()).isEqualTo(PATH);
        member.form().attach("picture", "me.jpg", PHOTOGRAPH).fill("description", "Wiebke on a ladder").press("do", "save");
        assertThat(member.path()).isEqualTo("/settings/profile");
        assertThat(member.page().select(".flash").text()).contains("Your picture is saved");
        assertThat(member.form("form.editing").value("headline")).isEqualTo("Not saved yet");
        assertThat(member.page().select(".mine img").attr("alt")).isEqualTo("Wiebke on a ladder");
        var page = visitors.arrives().opens("/@wiebke-way").page();
        assertThat(page.select("article img").attr("alt")).isEqualTo("Wiebke on a ladder");
        assertThat(page.text()).doesNotContain("Not saved yet");
    }

    @Test
    void aPictureThatIsReplacedOrRemovedIsGone() {
        Visitor member = opens("Gerda", "Gone");
        uploads(member, "One");
        String first = picture(member);
        uploads(member.opens(PATH), "Two");
        String second = picture(member);
        assertThat(second).isNotEqualTo(first);
        assertThat(member.sends(member.to(first)).status()).isEqualTo(404);
        assertThat(letGo(first)).isTrue();
        assertThat(letGo(second)).isFalse();

        member.opens(PATH).form().press("do", "remove");
        assertThat(member.page().select(".flash").text()).contains("Your picture is gone");
        assertThat(member.page().select(".mine img")).isEmpty();
        assertThat(letGo(second)).isTrue();
        assertThat(member.opens(PATH).page().select("button[value=remove]")).isEmpty();
    }

    @Test
    void aDescriptionIsChangedLaterAndNothingElseWithIt() {
        Visitor member = opens("Dagmar", "Describes");
        uploads(member, "First words");
        String before = picture(member);
        member.opens(PATH).form().fill("description", "Better words").press("do", "save");
        assertThat(picture(member)).isEqualTo(before);
        assertThat(visitors.arrives().opens("/@dagmar-describes").page().select("article img").attr("alt")).isEqualTo("Better words");
    }

    @Test
    void thatAPictureOnlyDecoratesIsAChoiceAndSilenceIsNot() {
        Visitor member = opens("Delia", "Decorates");
        uploads(member, "");
        assertThat(member.page().select(".mine").text()).contains("A line of yours would tell them");
        member.opens(PATH).form().fill("decorative", "yes").press("do", "save");
        assertThat(member.page().select(".mine").text()).contains("only decorates");
        assertThat(member.opens(PATH).page().select("#decorative").hasAttr("checked")).isTrue();
        assertThat(visitors.arrives().opens("/@delia-decorates").page().select("article img").attr("alt")).isEmpty();

        member.form().fill("description", "A quilt").press("do", "save");
        assertThat(member.status()).isEqualTo(422);
        assertThat(member.page().select("#description-error").text()).contains("one of the two");
        assertThat(member.form().value("description")).isEqualTo("A quilt");
    }

    @ParameterizedTest
    @CsvSource({"words.png, not a picture", "empty.jpg, is empty", "half.jpg, is missing"})
    void whatIsNoPictureIsExplainedAndNothingChanges(String name, String why) {
        Visitor member = opens("Nadja", "Nopicture");
        uploads(member, "Nadja");
        String before = picture(member);
        byte[] file = switch (name) {
            case "half.jpg" -> java.util.Arrays.copyOf(PHOTOGRAPH, PHOTOGRAPH.length / 2);
            case "words.png" -> "Dear neighbours".getBytes(StandardCharsets.UTF_8);
            default -> new byte[0];
        };
        member.opens(PATH).form().attach("picture", name, file).fill("description", "A hat").press("do", "save");
        assertThat(member.status()).isEqualTo(422);
        assertThat(member.title()).startsWith("Error:");
        assertThat(member.page().select("#picture-error").text()).contains(why);
        assertThat(member.form().value("description")).isEqualTo("A hat");
        assertThat(picture(member.opens("/settings/profile"))).isEqualTo(before);
        assertThat(member.page().select(".mine img").attr("alt")).isEqualTo("Nadja");
    }

    @Test
    void savingWithoutAnythingSaysWhatIsMissing() {
        Visitor member = opens("Mina", "Missing");
        member.form().press("do", "save");
        assertThat(member.status()).isEqualTo(422);
        assertThat(member.page().select("#picture-error").text()).contains("Choose a picture first");
    }

    @Test
    void aFileThatIsFarTooLargeIsExplainedInThePage() {
        Visitor member = opens("Tilda", "Toolarge");
        member.form().attach("picture", "large.jpg", java.util.Arrays.copyOf(PHOTOGRAPH, 30 << 20)).fill("description", "A whale").press("do", "save");
        assertThat(member.path()).isEqualTo(PATH);
        assertThat(member.status()).isEqualTo(422);
        assertThat(member.page().select("#picture-error").text()).contains("larger than 15 MB");
        assertThat(member.form().value("description")).isEqualTo("A whale");
    }

    @Test
    void theLaterOfTwoWindowsIsToldAndMaySaveAgain() {
        Visitor one = opens("Petra", "Pair");
        Visitor two = one.tab().opens(PATH);
        uploads(one, "By the first");
        String first = picture(one);
        two.form().attach("picture", "two.jpg", PHOTOGRAPH).fill("description", "By the second").press("do", "save");
        assertThat(two.status()).isEqualTo(422);
        assertThat(two.page().select("#picture-error").text()).contains("changed in another window");
        assertThat(two.form().value("description")).isEqualTo("By the second");
        assertThat(picture(one.opens("/settings/profile"))).isEqualTo(first);

        two.form().attach("picture", "two.jpg", PHOTOGRAPH).press("do", "save");
        assertThat(picture(two)).isNotEqualTo(first);

        one.opens(PATH);
        two.opens(PATH).form().fill("description", "Other words").press("do", "save");
        one.form().press("do", "remove");
        assertThat(one.status()).as("it was described meanwhile").isEqualTo(422);
        one.form().press("do", "remove");
        assertThat(one.opens("/settings/profile").page().select(".mine img")).isEmpty();
    }

    /** The answer to the first is lost: whoever sends the same once more has not been overtaken by anybody. */
    @Test
    void whatIsSentASecondTimeIsSaved() {
        Visitor member = opens("Leonie", "Lost");
        var upload = member.form().attach("picture", "me.jpg", PHOTOGRAPH).fill("description", "Leonie").fill("crop-x", "0.1").fill("crop-y", "0.1").fill("crop-size", "0.5");
        upload.press("do", "save");
        String first = picture(member);
        assertThat(upload.send().page().select(".flash").text()).contains("Your picture is saved");
        assertThat(picture(member)).isEqualTo(first);

        var words = member.opens(PATH).form().fill("description", "Better words").pressing("do", "save");
        words.send();
        assertThat(words.send().page().select(".flash").text()).contains("Your picture is saved");
        assertThat(member.page().select(".mine img").attr("alt")).isEqualTo("Better words");

        var removal = member.opens(PATH).form().pressing("do", "remove");
        removal.send();
        assertThat(removal.send().page().select(".flash").text()).contains("Your picture is gone");
    }

    @Test
    void thePictureOfAnotherWindowIsAnotherEvenWithTheSameWords() {
        Visitor one = opens("Wanda", "Words");
        Visitor two = one.tab().opens(PATH);
        uploads(one, "Wanda");
        two.form().attach("picture", "two.jpg", Photograph.jpeg(300, 400)).fill("description", "Wanda").press("do", "save");
        assertThat(two.status()).isEqualTo(422);
        assertThat(two.page().select("#picture-error").text()).contains("changed in another window");
    }

    @Test
    void twentyParallelUploadsLeaveOnePictureAndNoOther() {
        Visitor member = opens("Ulla", "Uploads");
        var requests = IntStream.range(0, 20)
                .mapToObj(n -> member.form().attach("picture", "me.jpg", PHOTOGRAPH).pressing("do", "save").request().build()).toList();
        try (var http = HttpClient.newBuilder().cookieHandler(member.cookies()).build()) {
            var answers = requests.stream().map(request -> http.sendAsync(request, HttpResponse.BodyHandlers.discarding())).toList();
            assertThat(answers.stream().map(CompletableFuture::join).map(HttpResponse::statusCode)).contains(303).containsOnly(303, 503);
        }
        String shown = picture(member.opens("/settings/profile"));
        assertThat(letGo(shown)).isFalse();
    }

    @Test
    void nobodyShowsSomebodyElsesPictureOrTakesItAway() {
        Visitor owner = opens("Oda", "Owner");
        uploads(owner, "Oda");
        String picture = picture(owner);
        Visitor thief = opens("Theo", "Thief");
        String seen = owner.opens(PATH).form().value("seen");
        String id = picture.split("/")[2];
        thief.form().add("id", id).add("picture_id", id).add("pictureId", id).add("picture", id).press("do", "save");
        assertThat(thief.status()).isBetween(400, 499);
        thief.opens(PATH).form().fill("seen", seen).add("do", "remove").send();
        thief.opens(PATH).form().fill("seen", seen).fill("description", "Mine now").press("do", "save");
        assertThat(picture(owner.opens("/settings/profile"))).isEqualTo(picture);
        assertThat(owner.page().select(".mine img").attr("alt")).isEqualTo("Oda");
        assertThat(letGo(picture)).isFalse();
        assertThat(thief.opens("/settings/profile").page().select(".mine img")).isEmpty();
    }

    private static void uploads(Visitor member, String description) {
        member.form().attach("picture", "me.jpg", PHOTOGRAPH).fill("description", description).press("do", "save");
        assertThat(member.path()).isEqualTo("/settings/profile");
    }

    private static String picture(Visitor member) {
        return member.page().select(".mine img").attr("src");
    }

    private boolean letGo(String src) {
        return jdbc.sql("select not exists (select from picture where id = ?)").param(UUID.fromString(src.split("/")[2]))
                .query(Boolean.class).single();
    }

    private Visitor opens(String first, String last) {
        return newcomers.joined(first, last).opens(PATH);
    }
}

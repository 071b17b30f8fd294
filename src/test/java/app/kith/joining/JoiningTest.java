package app.kith.joining;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.member.Name;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KithTest
class JoiningTest {

    @Autowired
    Newcomers newcomers;

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aStrangerJoinsInFourStagesAndStandsBeforeTheirPage() {
        String email = Newcomers.address();
        Visitor newcomer = newcomers.atSkills("Grete", "Hermann", email);
        assertThat(newcomer.path()).isEqualTo("/join/skills");

        newcomer.form().fill("skill", "joinery").fill("interest", "Astronomy").enter();
        newcomer.form().press("do", "continue");
        assertThat(newcomer.path()).isEqualTo("/join/picture");
        newcomer.form().press("do", "continue");
        assertThat(newcomer.path()).isEqualTo("/join/check");
        assertThat(newcomer.text()).contains("Grete", "Hermann", email, "Carpentry", "Astronomy");

        newcomer.form().enter();
        assertThat(newcomer.path()).isEqualTo("/welcome");
        newcomer.opens("/@grete-hermann");
        assertThat(newcomer.status()).isEqualTo(200);
        assertThat(newcomer.text()).contains("Grete Hermann", "Carpentry", "joinery", "Astronomy");
    }

    @Test
    void whatIsWrongIsSaidInASummaryAndBesideTheFieldAndWhatWasTypedStays() {
        Visitor newcomer = newcomers.atYou().form()
                .fill("firstName", "Ada")
                .fill("email", "no address")
                .fill("password", "short")
                .enter();
        assertThat(newcomer.status()).isEqualTo(422);
        assertThat(newcomer.title()).startsWith("Error: ");
        assertThat(newcomer.page().select("[autofocus]")).singleElement().extracting(found -> found.attr("role")).isEqualTo("alert");
        assertThat(newcomer.page().select("[role=alert] a[href=#email]")).isNotEmpty();
        assertThat(newcomer.page().select("[role=alert] a[href=#password]")).isNotEmpty();
        assertThat(newcomer.page().select("#email[aria-invalid=true][aria-describedby]")).isNotEmpty();
        assertThat(newcomer.form().value("firstName")).isEqualTo("Ada");
        assertThat(newcomer.form().value("email")).isEqualTo("no address");
        assertThat(newcomer.form().value("password")).isEmpty();
    }

    @Test
    void aReloadAndASecondTabShowWhatWasTypedBeforeEvenIfItWasWrong() {
        Visitor newcomer = newcomers.atYou();
        newcomer.form().fill("firstName", "Mileva").fill("email", "not yet").enter();
        assertThat(newcomer.tab().opens("/join/you").form().value("firstName")).isEqualTo("Mileva");
        assertThat(newcomer.tab().opens("/join/you").form().value("email")).isEqualTo("not yet");
    }

    @Test
    void backKeepsEveryAnswer() {
        Visitor newcomer = newcomers.atSkills();
        newcomer.form().fill("skill", "Knitting").press("do", "back");
        assertThat(newcomer.path()).isEqualTo("/join/you");
        assertThat(newcomer.form().value("firstName")).isEqualTo("Ada");
        newcomer.form().enter();
        assertThat(newcomer.path()).isEqualTo("/join/skills");
        assertThat(newcomer.text()).contains("Knitting");
    }

    @Test
    void thePasswordIsKeptUnreadableAndNeedNotBeTypedAgain() {
        Visitor newcomer = newcomers.atSkills().opens("/join/you");
        assertThat(newcomer.body()).doesNotContain(Newcomers.PASSWORD);
        newcomer.form().enter();
        assertThat(newcomer.path()).isEqualTo("/join/skills");
        assertThat(jdbc.sql("select password_hash from draft where password_hash is not null").query(String.class).list())
                .isNotEmpty().allMatch(hash -> hash.startsWith("$hmac-sha256$") && hash.contains("$argon2id$v=19$m="));
    }

    @Test
    void enterInAnyListAddsAndNeverSubmitsTheStage() {
        for (String field : List.of("skill", "interest", "experience")) {
            Visitor newcomer = newcomers.atSkills();
            newcomer.form().fill(field, "Sewing curtains").enter();
            assertThat(newcomer.path()).isEqualTo("/join/skills");
            assertThat(newcomer.text()).contains("Sewing curtains");
            assertThat(newcomer.page().select("[autofocus]").attr("name")).isEqualTo(field);
            assertThat(newcomer.form().value(field)).isEmpty();
            newcomer.form().fill(field, "Mending shoes").enter();
            assertThat(newcomer.text()).as("the first stays").contains("Sewing curtains", "Mending shoes");
        }
    }

    @Test
    void enterInTheYearsStaysThere() {
        Visitor newcomer = newcomers.atSkills();
        newcomer.form().fill("experience", "Ran a bakery").fill("span", "1998").enter();
        assertThat(newcomer.page().select("#experience-entries").text()).contains("Ran a bakery", "1998");
        assertThat(newcomer.page().select("[autofocus]").attr("name")).isEqualTo("span");

        newcomer.form().fill("experience", "Built a shed").fill("span", "2004").press("do", "add-experience");
        assertThat(newcomer.page().select("[autofocus]").attr("name")).as("whoever presses the button begins the next").isEqualTo("experience");
    }

    @Test
    void aCommaAddsSeveralAndADoubleIsAddedOnce() {
        Visitor newcomer = newcomers.atSkills();
        newcomer.form().fill("skill", "Baking, knitting,Baking ,  , BAKING").press("do", "add-skill");
        assertThat(newcomer.status()).isEqualTo(200);
        assertThat(newcomer.form().value("skill")).isEmpty();
        assertThat(newcomer.page().select("button[name=remove]")).hasSize(2);
    }

    @Test
    void aLineOfExperienceIsNoTopicAlsoWhereItReadsLikeOne() {
        Visitor newcomer = newcomers.atSkills();
        newcomer.form().fill("experience", "Joinery").enter();
        assertThat(newcomer.page().select("#experience-entries").text()).contains("Joinery").doesNotContain("Carpentry");
    }

    @Test
    void aFullListSaysSoAndKeepsWhatWasTyped() {
        Visitor newcomer = newcomers.atSkills();
        newcomer.form().fill("skill", IntStream.rangeClosed(1, 31).mapToObj(n -> "Skill " + n).collect(Collectors.joining(","))).enter();
        assertThat(newcomer.status()).isEqualTo(422);
        assertThat(newcomer.page().select("button[name=remove]")).hasSize(30);
        assertThat(newcomer.form().value("skill")).isEqualTo("Skill 31");
        assertThat(newcomer.page().select("[role=alert] a[href=#skill]").text()).contains("30");
    }

    @Test
    void anEntryIsRemovedByItsOwnButtonAndNothingElseIsLost() {
        Visitor newcomer = newcomers.atSkills();
        newcomer.form().fill("skill", "Baking, Knitting").press("do", "add-skill");
        String baking = newcomer.page().select("button[name=remove]").first().val();
        newcomer.form().fill("interest", "Chess").press("remove", baking);
        assertThat(newcomer.text()).doesNotContain("Baking").contains("Knitting", "Chess");
    }

    @Test
    void whatStandsInAFieldWhenContinueIsPressedIsAddedToo() {
        Visitor newcomer = newcomers.atSkills();
        newcomer.form().fill("experience", "Ran a bakery").fill("span", "1998-2004").press("do", "continue");
        assertThat(newcomer.path()).isEqualTo("/join/picture");
        assertThat(newcomer.opens("/join/skills").text()).contains("Ran a bakery", "1998-2004");
    }

    @Test
    void yearsAloneAndEnterAreToldWhatIsMissing() {
        Visitor newcomer = newcomers.atSkills();
        newcomer.form().fill("span", "1987").enter();
        assertThat(newcomer.status()).isEqualTo(422);
        assertThat(newcomer.form().value("span")).isEqualTo("1987");
        assertThat(newcomer.page().select("[role=alert] a[href=#experience]").text()).contains("Write what you did then");
        assertThat(newcomer.page().select("#experience[aria-invalid=true]")).hasSize(1);

        newcomer.form().fill("skill", "Tiling").press("do", "add-experience");
        assertThat(newcomer.status()).as("its own button asks for it, too").isEqualTo(422);
        assertThat(newcomer.text()).contains("Tiling", "Write what you did then");
        newcomer.form().fill("experience", "Tiled a bathroom").enter();
        assertThat(newcomer.page().select("#experience-entries").text()).contains("Tiled a bathroom", "1987");
    }

    @Test
    void yearsWhoseLineIsStillToComeStayInTheirFieldWhileAnotherListGrows() {
        Visitor newcomer = newcomers.atSkills();
        newcomer.form().fill("span", "1987").fill("skill", "Tiling").press("do", "add-skill");
        assertThat(newcomer.text()).contains("Tiling");
        assertThat(newcomer.form().value("span")).isEqualTo("1987");
    }

    @Test
    void whatIsHalfTypedIntoAListStandsThereAfterAReload() {
        Visitor newcomer = newcomers.atSkills();
        newcomer.form().fill("skill", "Play the ba").fill("span", "19").add("do", "keep").send();
        assertThat(newcomer.status()).isEqualTo(204);
        newcomer.opens("/join/skills");
        assertThat(newcomer.form().value("skill")).isEqualTo("Play the ba");
        assertThat(newcomer.form().value("span")).isEqualTo("19");
        assertThat(newcomer.page().select("button[name=remove]")).isEmpty();
        newcomer.form().fill("skill", "Play the banjo").fill("span", "").enter();
        assertThat(newcomer.form().value("skill")).isEmpty();
        assertThat(newcomer.form().value("span")).isEmpty();
    }

    @Test
    void anEntryThatIsTooLongStaysInItsFieldAndIsExplained() {
        String long61 = "x".repeat(61);
        Visitor newcomer = newcomers.atSkills();
        newcomer.form().fill("skill", long61).press("do", "continue");
        assertThat(newcomer.status()).isEqualTo(422);
        assertThat(newcomer.form().value("skill")).isEqualTo(long61);
        assertThat(newcomer.page().select("[role=alert] a[href=#skill]")).isNotEmpty();
    }

    @Test
    void yearsThatAreTooLongOrAloneStayInTheirFieldAndAreExplained() {
        Visitor newcomer = newcomers.atSkills();
        String long31 = "from the spring of 1998 to 2004";
        newcomer.form().fill("experience", "Ran a bakery").fill("span", long31).press("do", "continue");
        assertThat(newcomer.status()).isEqualTo(422);
        assertThat(newcomer.form().value("experience")).isEqualTo("Ran a bakery");
        assertThat(newcomer.form().value("span")).isEqualTo(long31);
        assertThat(newcomer.page().select("[role=alert] a[href=#span]")).isNotEmpty();

        newcomer.form().fill("experience", "").fill("span", "1998").press("do", "continue");
        assertThat(newcomer.status()).isEqualTo(422);
        assertThat(newcomer.form().value("span")).isEqualTo("1998");
        assertThat(newcomer.page().select("button[name=remove]")).isEmpty();
    }

    @Test
    void aLaterStageWithoutTheEarlierOnesLeadsBackToTheFirstThatIsMissing() {
        for (String stage : List.of("/join/skills", "/join/picture", "/join/check")) {
            assertThat(visitors.arrives().opens(stage).path()).isEqualTo("/join/you");
        }
        assertThat(newcomers.atSkills().opens("/join/check").path()).isEqualTo("/join/skills");
        assertThat(newcomers.atPicture("Ada", "", Newcomers.address()).opens("/join/check").path()).isEqualTo("/join/picture");
    }

    @Test
    void thePatternThatIsYoursAloneStaysYoursOnceYouHaveJoined() {
        Visitor newcomer = newcomers.atPicture("Emmy", "Pattern", Newcomers.address());
        String pattern = pattern(newcomer);
        assertThat(pattern(newcomer.form().press("do", "continue"))).isEqualTo(pattern);
        assertThat(pattern(newcomer.form().enter())).isEqualTo(pattern);
        assertThat(pattern(newcomer.opens(newcomer.page().select("main a[href^=/@]").attr("href")))).isEqualTo(pattern);
        assertThat(pattern(newcomers.atPicture("Emmy", "Pattern", Newcomers.address()))).as("nobody else's").isNotEqualTo(pattern);
    }

    private static String pattern(Visitor newcomer) {
        String drawn = newcomer.page().select("main svg.portrait").first().html();
        assertThat(drawn).isNotBlank();
        return drawn;
    }

    /** No letter is broken off a word before it. */
    @Test
    void aLongAddressIsBrokenAfterItsAt() {
        String email = Newcomers.address();
        Visitor newcomer = newcomers.atCheck("Ada", "Address", email);
        assertThat(newcomer.page().select("dd bdi:has(wbr)").html()).isEqualTo(email.replace("@", "@<wbr>"));
        assertThat(newcomer.text()).contains(email);
    }

    @Test
    void checkPostedBeforeItsTimeMakesNoAccount() {
        Visitor newcomer = newcomers.atSkills();
        String token = newcomer.form().value("_csrf");
        long before = accounts();
        newcomer.goes(newcomer.to("/join/check").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token)));
        assertThat(newcomer.path()).isEqualTo("/join/skills");
        assertThat(accounts()).isEqualTo(before);
    }

    @Test
    void aChangeFromCheckLeadsBackToCheck() {
        Visitor newcomer = newcomers.atCheck("Emmy", "Noether", Newcomers.address());
        newcomer.opens("/join/you").form().fill("firstName", "Amalie").enter();
        assertThat(newcomer.path()).isEqualTo("/join/check");
        assertThat(newcomer.text()).contains("Amalie");
    }

    @Test
    void twentyParallelSubmissionsOfCheckMakeOneAccount() throws Exception {
        String email = Newcomers.address();
        Visitor newcomer = newcomers.atCheck("Sofja", "Kowalewskaja", email);
        var submission = newcomer.form().request();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Visitor>> submissions = IntStream.range(0, 20)
                    .<Callable<Visitor>>mapToObj(n -> () -> newcomer.tab().goes(submission.copy()))
                    .toList();
            var arrived = new ArrayList<String>();
            for (var done : executor.invokeAll(submissions)) arrived.add(done.get().path());
            assertThat(arrived).as("one is signed in, the others hear of it").hasSize(20).containsOnlyOnce("/welcome")
                    .allMatch(path -> path.equals("/welcome") || path.equals("/sign-in"));
        }
        assertThat(jdbc.sql("select count(*) from account where email = ?").param(email).query(Long.class).single()).isOne();
        assertThat(newcomer.tab().opens("/@sofja-kowalewskaja-2").status()).isEqualTo(404);
    }

    @Test
    void aDraftThatHasExpiredBeginsAnewWithWhatWasJustTyped() {
        Visitor late = newcomers.atYou();
        late.form().fill("firstName", "Lise").enter();
        jdbc.sql("update draft set touched_at = now() - interval '25 hours' where first_name = 'Lise'").update();
        late.form().fill("firstName", "Lise").fill("email", Newcomers.address()).fill("password", Newcomers.PASSWORD).enter();
        assertThat(late.path()).isEqualTo("/join/skills");
    }

    @Test
    void aSkillThatIsPostedToAnExpiredDraftIsKeptToo() {
        Visitor late = newcomers.atSkills("Otto", "", Newcomers.address());
        jdbc.sql("update draft set touched_at = now() - interval '25 hours' where first_name = 'Otto'").update();
        late.form().fill("skill", "Playing the theremin").press("do", "continue");
        assertThat(late.path()).isEqualTo("/join/you");
        late.form().fill("firstName", "Otto").fill("email", Newcomers.address()).fill("password", Newcomers.PASSWORD).enter();
        assertThat(late.opens("/join/skills").text()).contains("Playing the theremin");
    }

    @Test
    void withoutAnyCookiesTheFormSaysThatCookiesAreNeeded() {
        Visitor newcomer = newcomers.atYou();
        var form = newcomer.form().fill("firstName", "Ada");
        newcomer.cookies().getCookieStore().removeAll();
        form.enter();
        assertThat(newcomer.status()).isEqualTo(403);
        assertThat(newcomer.text()).contains("cookies");
    }

    @Test
    void aFormWithAnOldTokenComesBackWithWhatWasTypedAndIsSentOnceMore() {
        Visitor newcomer = newcomers.atYou();
        var form = newcomer.form().fill("firstName", "Cecilia").fill("email", "not an address")
                .fill("password", Newcomers.PASSWORD).fill("_csrf", "old");
        form.enter();
        assertThat(newcomer.status()).isEqualTo(403);
        assertThat(newcomer.text()).contains("Cecilia");
        assertThat(newcomer.body()).doesNotContain(Newcomers.PASSWORD);
        newcomer.form().enter();
        assertThat(newcomer.path()).isEqualTo("/join/you");
        assertThat(newcomer.form().value("firstName")).isEqualTo("Cecilia");
    }

    @Test
    void aNameOfAnyScriptAndLengthIsTakenOrExplained() {
        for (String name : List.of("آمنة", "李小龙", "Ольга", "👩‍👩‍👧‍👦 Family", "O’Brien-Smith", "Ng", "X", "x".repeat(Name.LONGEST), "<script>alert(1)</script>")) {
            Visitor newcomer = newcomers.atSkills(name, "", Newcomers.address());
            assertThat(newcomer.path()).as(name).isEqualTo("/join/skills");
            assertThat(newcomer.opens("/join/you").form().value("firstName")).isEqualTo(name);
        }
        for (String name : List.of("   ", "\u200B\u200B", "\u0000", "\u0301\u0308\u0323", "\u202E\u202C", "x".repeat(Name.LONGEST + 1), "x".repeat(200), "x".repeat(10_000), "\t\n")) {
            Visitor newcomer = newcomers.atSkills(name, "", Newcomers.address());
            assertThat(newcomer.status()).as(name).isEqualTo(422);
            assertThat(newcomer.page().select("[role=alert] a[href=#firstName]")).isNotEmpty();
        }
    }

    @Test
    void aNameThatWouldTurnTheTextAroundItIsTakenWithoutWhatTurnsIt() {
        Visitor newcomer = newcomers.joined("\u202EadA\u202C\u2067", "\u200FLovelace\u2069", Newcomers.address());
        assertThat(newcomer.path()).isEqualTo("/welcome");
        var form = newcomer.opens("/settings/profile").form("form.editing");
        assertThat(form.value("firstName") + " " + form.value("lastName")).isEqualTo("adA Lovelace");
    }

    @Test
    void anAddressThatIsNoneIsExplained() {
        for (String email : List.of("ada", "ada@", "@example.org", "ada@example", "a b@example.org", "ada@-.org", "ada@example..org",
                "\"ada\"@example.org", "\"a da\"@example.org", "ada@example.org\r\nBcc: all@example.org", "x".repeat(300) + "@example.org")) {
            assertThat(newcomers.atSkills("Ada", "", email).status()).as(email).isEqualTo(422);
        }
        for (String email : List.of("ada+kith@example.org", "ada@bücher.example", "ada@例子.公司", "ada\uFF20example.com", "o'neill@sub.example.org", "ADA@Example.ORG")) {
            assertThat(newcomers.atSkills("Ada", "", System.nanoTime() + email).path()).as(email).isEqualTo("/join/skills");
        }
    }

    @Test
    void aPasswordThatEverybodyUsesIsRefusedWithTheReason() {
        for (String password : List.of("password", "Password1", "12345678", "qwertyuiop")) {
            Visitor newcomer = newcomers.atYou().form().fill("firstName", "Ada").fill("email", Newcomers.address())
                    .fill("password", password).enter();
            assertThat(newcomer.status()).as(password).isEqualTo(422);
            assertThat(newcomer.page().select("[role=alert] a[href=#password]")).isNotEmpty();
        }
    }

    @Test
    void aDraftIsSweptADayAfterItWasTouchedLast() {
        Visitor newcomer = newcomers.atSkills("Hypatia", "", Newcomers.address());
        newcomer.form().fill("skill", "Geometry").enter();
        jdbc.sql("update draft set touched_at = now() - interval '25 hours' where first_name = 'Hypatia'").update();
        drafts.sweep();
        assertThat(jdbc.sql("select count(*) from draft where first_name = 'Hypatia'").query(Long.class).single()).isZero();
        assertThat(newcomer.opens("/join/skills").path()).isEqualTo("/join/you");
    }

    @Autowired
    Drafts drafts;

    private long accounts() {
        return jdbc.sql("select count(*) from account").query(Long.class).single();
    }
}

package app.kith.rules;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Letters;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.account.Correspondent;
import app.kith.joining.Newcomers;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every change to something that is named in its path, sent by whoever it is none of their business: nothing changes. */
@KithTest
class ForeignObjectsTest {

    /** Where nothing is anybody's, or where the path holds a secret that makes whoever has it its owner. */
    private static final Map<String, String> NOBODYS = Map.of(
            "/topics/{slug}/follow", "a topic is everybody's",
            "/email/confirm/{secret}", "whoever has the letter has the address",
            "/unsubscribe/{link}", "whoever has the letter wants no more of them");

    /** Where whatever happens to the owner would be seen, and by which column it is found. */
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("account", "id"), Map.entry("member", "id"), Map.entry("passkey", "account_id"), Map.entry("email_change", "account_id"),
            Map.entry("member_follow", "followed_id"), Map.entry("member_block", "blocked_id"), Map.entry("notification", "member_id"),
            Map.entry("dream", "id"), Map.entry("dream_slug", "dream_id"), Map.entry("dream_need", "dream_id"), Map.entry("dream_step", "dream_id"),
            Map.entry("dream_diary_entry", "dream_id"), Map.entry("dream_comment", "dream_id"), Map.entry("comment_cheer", "comment_id"),
            Map.entry("dream_cheer", "dream_id"), Map.entry("dream_follow", "dream_id"), Map.entry("dream_draft", "dreamer_id"),
            Map.entry("offer", "dream_id"), Map.entry("offer_message", "offer_id"));

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    Visitors visitors;

    @Autowired
    Newcomers newcomers;

    @Autowired
    Correspondent correspondent;

    @Autowired
    Letters letters;

    @Autowired
    JdbcClient jdbc;

    private Visitor owner;
    private UUID ownerId;
    private Visitor helper;
    private Visitor stranger;
    private UUID strangerId;

    /** A change as its page would send it. */
    private record Change(String path, String fields, Visitor allowed) {}

    /** By the pattern of its route, in an order in which each can be done. */
    private final Map<String, Change> changes = new LinkedHashMap<>();

    private final Map<Visitor, String> tokens = new HashMap<>();

    private UUID[] known;
    private UUID dream;
    private String dreamsPath;

    @Test
    void whatIsSomebodysIsChangedByNobodyElse() {
        somebodyHasSomethingOfEveryKind();
        assertThat(routes()).as("a route that is new is entered here").isEqualTo(new TreeSet<>(changes.keySet()));

        hide();
        refusesAll("a visitor", visitors.arrives().opens("/sign-in"), ForeignObjectsTest::asksToSignIn);
        refusesAll("another member", stranger.opens("/dreams/new"), ForeignObjectsTest::isNotFound);
        jdbc.sql("update account set locked_at = now() where id = ?").param(ownerId).update();
        refusesAll("whoever is locked", owner, ForeignObjectsTest::asksToSignIn);
        jdbc.sql("update account set locked_at = null where id = ?").param(ownerId).update();
        jdbc.sql("update member set leaving_at = now() where id = ?").param(ownerId).update();
        refusesAll("whoever is leaving", owner, answered -> answered.status() == 302 && leadsTo(answered, "/settings/leaving"));
        jdbc.sql("update member set leaving_at = null where id = ?").param(ownerId).update();

        show();
        refusesChildrenOfOtherParents();
        takesAllFromWhomTheyConcern();
    }

    /** What {@code changes} is about: a page, a dream with all that belongs to one, one that was deleted, an offer, a passkey, a link. */
    private void somebodyHasSomethingOfEveryKind() {
        String email = Newcomers.address();
        String wanted = Newcomers.address();
        owner = newcomers.joined("Fenja", "Owner", email);
        String profile = owner.page().select("main a[href^=/@]").attr("href");
        ownerId = correspondent.account(email).value();
        correspondent.addsPasskey(email);
        owner.opens(dreams(owner, "Deleted") + "/edit").form("form.away").enter();
        dreamsPath = dreams(owner, "Mended");
        owner.opens(dreamsPath + "/steps").form(".stepping").fill("step", "Climb").enter();
        owner.opens(dreamsPath + "/diary").form(".telling").fill("story", "Wet.").enter();
        owner.opens(dreamsPath).form(".saying").fill("comment", "Who climbs?").enter();
        helper = newcomers.joined("Fenja", "Helper").opens(dreamsPath);
        var needs = helper.page().select(".needed a[href*=/needs/]").eachAttr("href");
        String offer = helper.opens(needs.getFirst()).form(".saying").fill("message", "I have a ladder.").enter().path();
        String strangers = Newcomers.address();
        stranger = newcomers.joined("Fenja", "Stranger", strangers);
        strangerId = correspondent.account(strangers).value();
        owner.opens("/settings/account/email").form().fill("email", wanted).fill("currentPassword", Newcomers.PASSWORD).enter();
        String moving = Correspondent.link(letters.to(wanted));
        owner.opens("/dreams/new");

        dream = one("select dream_id from dream_slug where slug = ?", dreamsPath.substring("/dreams/".length()));
        UUID gone = one("select id from dream where dreamer_id = ? and deleted_at is not null", ownerId);
        String step = one("select id from dream_step where dream_id = ?", dream).toString();
        String entry = dreamsPath + "/diary/" + one("select id from dream_diary_entry where dream_id = ?", dream);
        UUID said = one("select id from dream_comment where dream_id = ?", dream);
        String comment = dreamsPath + "/comments/" + said;
        known = new UUID[] {ownerId, dream, gone, said, UUID.fromString(offer.substring("/offers/".length()))};

        changes.put("/dreams/{slug}/state", new Change(dreamsPath + "/state", "state=under-way", owner));
        changes.put("/dreams/{slug}/steps", new Change(dreamsPath + "/steps", "step=Mine&done=" + step, owner));
        changes.put("/dreams/{slug}/diary", new Change(dreamsPath + "/diary", "story=Mine", owner));
        changes.put("/dreams/{slug}/diary/{id}", new Change(entry, "story=Mine", owner));
        changes.put("/dreams/{slug}/comments", new Change(dreamsPath + "/comments", "comment=Mine", helper));
        changes.put("/dreams/{slug}/comments/{id}/change", new Change(comment + "/change", "comment=Mine", owner));
        changes.put("/dreams/{slug}/comments/{id}/cheer", new Change(comment + "/cheer", "cheer=yes", helper));
        changes.put("/dreams/{slug}/cheer", new Change(dreamsPath + "/cheer", "cheer=yes", helper));
        changes.put("/dreams/{slug}/follow", new Change(dreamsPath + "/follow", "follow=yes", helper));
        changes.put("/dreams/{slug}/needs/{id}/offer", new Change(needs.getLast(), "message=Mine", helper));
        changes.put("/offers/{id}", new Change(offer, "message=Mine", owner));
        changes.put("/offers/{id}/answer", new Change(offer + "/answer", "answer=accept", owner));
        changes.put("/offers/{id}/thanks", new Change(offer + "/thanks", "thanks=Mine", owner));
        changes.put("/offers/{id}/withdrawal", new Change(offer + "/withdrawal", "", helper));
        changes.put("/dreams/{slug}/edit", new Change(dreamsPath + "/edit", "title=Mine&story=Mine", owner));
        changes.put("/dreams/{slug}/edit/discard", new Change(dreamsPath + "/edit/discard", "", owner));
        changes.put("/dreams/deleted/{id}", new Change("/dreams/deleted/" + gone, "", owner));
        changes.put("/settings/passkeys/{id}/remove", new Change("/settings/passkeys/" + one("select id from passkey where account_id = ?", ownerId) + "/remove", "", owner));
        changes.put("/email/change/{secret}", new Change(moving, "", owner));
        changes.put("/@{slug}/follow", new Change(profile + "/follow", "follow=yes", helper));
        changes.put("/@{slug}/block", new Change(profile + "/block", "", helper));
        changes.put("/dreams/{slug}/comments/{id}/delete", new Change(comment + "/delete", "", owner));
        changes.put("/dreams/{slug}/diary/{id}/delete", new Change(entry + "/delete", "", owner));
        changes.put("/dreams/{slug}/delete", new Change(dreamsPath + "/delete", "", owner));
    }

    private String dreams(Visitor dreamer, String title) {
        return dreamer.opens("/dreams/new").form().fill("title", title + " " + System.nanoTime()).fill("story", "It leaks.")
                .fill("need", "Joinery, Sewing").press("do", "publish").path();
    }

    private UUID one(String sql, Object value) {
        return jdbc.sql(sql).param(value).query(UUID.class).single();
    }

    /** Every route that takes a change to what is named in its path. */
    private TreeSet<String> routes() {
        var routes = new TreeSet<String>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((info, handler) -> {
            if (!info.getMethodsCondition().getMethods().equals(Set.of(RequestMethod.GET))) routes.addAll(info.getPatternValues());
        });
        routes.removeIf(path -> !path.contains("{") || NOBODYS.containsKey(path));
        return routes;
    }

    /** Only its dreamer sees the dream, and the stranger nothing of the dreamer. */
    private void hide() {
        jdbc.sql("update dream set audience = 'dreamer' where id = ?").param(dream).update();
        jdbc.sql("insert into member_block (blocker_id, blocked_id) values (?, ?)").params(ownerId, strangerId).update();
    }

    private void show() {
        jdbc.sql("update dream set audience = 'everybody' where id = ?").param(dream).update();
        jdbc.sql("delete from member_block where blocker_id = ?").param(ownerId).update();
    }

    private void refusesAll(String who, Visitor sender, Predicate<Visitor> refused) {
        refuses(who, sender, changes.values().stream().collect(Collectors.toMap(Change::path, Change::fields)), refused);
    }

    private void refuses(String who, Visitor sender, Map<String, String> sent, Predicate<Visitor> refused) {
        List<String> wrong = new ArrayList<>();
        sent.forEach((path, fields) -> {
            List<String> before = state();
            Visitor answered = sends(sender, path, fields);
            if (!refused.test(answered)) wrong.add(path + ": " + answered.status());
            if (!state().equals(before)) wrong.add(path + " changed something");
        });
        assertThat(wrong).as(who).isEmpty();
    }

    /** With the token of a page that they had opened before, and without following where the answer leads. */
    private Visitor sends(Visitor sender, String path, String fields) {
        String token = tokens.computeIfAbsent(sender, opened -> URLEncoder.encode(opened.form("form:has([name=_csrf])").value("_csrf"), StandardCharsets.UTF_8));
        return sender.sends(sender.to(path).header("Sec-Fetch-Site", "same-origin").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token + "&" + fields)));
    }

    private static boolean asksToSignIn(Visitor answered) {
        return answered.status() == 403 && !answered.page().select("form[action=/sign-in]").isEmpty();
    }

    /** Or, of a link that is another's, that it leads nowhere. */
    private static boolean isNotFound(Visitor answered) {
        return answered.status() == 404 || answered.status() == 410 && answered.path().startsWith("/email/change/");
    }

    private static boolean leadsTo(Visitor answered, String path) {
        return answered.answer().headers().firstValue("Location").filter(location -> location.endsWith(path)).isPresent();
    }

    /** The rows of the owner's, whole. */
    private List<String> state() {
        String rows = TABLES.entrySet().stream()
                .map(table -> "select '%1$s ' || t::text as held from %1$s t where %2$s = any(:known)".formatted(table.getKey(), table.getValue()))
                .collect(Collectors.joining(" union all ")) + " order by held";
        return jdbc.sql(rows).param("known", known).query(String.class).list();
    }

    /** Below a dream of the stranger's, where everything else would be allowed. */
    private void refusesChildrenOfOtherParents() {
        String parent = dreams(stranger, "Another");
        Map<String, String> children = new LinkedHashMap<>();
        changes.forEach((route, change) -> {
            if (route.startsWith("/dreams/{slug}/") && route.contains("{id}")) children.put(change.path.replace(dreamsPath, parent), change.fields);
        });
        assertThat(children).hasSizeGreaterThanOrEqualTo(6);
        refuses("whoever has the parent", stranger, children, ForeignObjectsTest::isNotFound);
        refuses("whoever may comment and help there", helper.opens("/dreams/new"), children, ForeignObjectsTest::isNotFound);
        String step = changes.get("/dreams/{slug}/steps").fields;
        refuses("whoever has steps of their own", stranger, Map.of(parent + "/steps", step.substring(step.indexOf('&') + 1)), answered -> answered.status() == 303);
    }

    /** And so each of these requests is one that does something. */
    private void takesAllFromWhomTheyConcern() {
        List<String> wrong = new ArrayList<>();
        changes.forEach((route, change) -> {
            List<String> before = state();
            int status = sends(change.allowed, change.path, change.fields).status();
            if (status != 303) wrong.add(route + ": " + status);
            if (state().equals(before)) wrong.add(route + " changed nothing");
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void fieldsThatNoFormHasChangeNothing() {
        String others = Newcomers.address();
        newcomers.joined("Fenja", "Victim", others);
        UUID other = correspondent.account(others).value();
        String before = row(other);
        String email = Newcomers.address();

        Visitor member = newcomers.atYou();
        meddling(member.form().fill("firstName", "Fenja").fill("lastName", "Meddler").fill("email", email).fill("password", Newcomers.PASSWORD), other).enter();
        meddling(member.form(), other).press("do", "continue");
        member.form().press("do", "continue"); // a form with a picture has no room for so many fields
        meddling(member.form(), other).enter();
        assertThat(member.path()).isEqualTo("/welcome");
        UUID own = correspondent.account(email).value();
        assertThat(own).isNotEqualTo(other);
        assertThat(rights(own)).isEqualTo("member unconfirmed open");

        meddling(member.opens("/settings/account/email").form().fill("email", Newcomers.address()).fill("currentPassword", Newcomers.PASSWORD), other).enter();
        assertThat(member.path()).isEqualTo("/settings/account");
        assertThat(jdbc.sql("select account_id from email_change where account_id in (?, ?)").params(own, other).query(UUID.class).list()).containsExactly(own);
        assertThat(correspondent.account(email).value()).as("until the link is followed").isEqualTo(own);

        meddling(member.opens("/settings/account/password").form().fill("currentPassword", Newcomers.PASSWORD).fill("password", "a loaf of rye"), other).enter();
        assertThat(member.path()).isEqualTo("/settings/account");
        assertThat(rights(own)).isEqualTo("member unconfirmed open");

        meddling(member.opens("/settings/leaving").form("form[action=/settings/leaving]").fill("password", "a loaf of rye"), other).enter();
        assertThat(member.path()).isEqualTo("/");
        assertThat(rights(own)).isEqualTo("member unconfirmed open");
        assertThat(row(other)).isEqualTo(before);
    }

    private static Visitor.Form meddling(Visitor.Form form, UUID other) {
        for (String name : List.of("id", "account", "accountId", "account_id", "account.id", "member", "memberId", "member_id")) form.add(name, other.toString());
        return form.add("role", "ADMINISTRATOR").add("account.role", "administrator").add("confirmed", "true").add("email_confirmed_at", "2026-01-01T00:00:00Z")
                .add("emailConfirmedAt", "2026-01-01").add("locked_at", "2026-01-01").add("leaving", "false").add("leaving_at", "").add("password_hash", "none")
                .add("passwordHash", "none").add("version", "0").add("credential_version", "99").add("slug", "fenja-victim");
    }

    private String rights(UUID account) {
        return jdbc.sql("""
                select role || case when email_confirmed_at is null then ' unconfirmed' else ' confirmed' end
                    || case when locked_at is null then ' open' else ' locked' end from account where id = ?""").param(account).query(String.class).single();
    }

    private String row(UUID account) {
        return jdbc.sql("select account::text || member::text from account join member using (id) where id = ?").param(account).query(String.class).single();
    }
}

package app.kith.joining;

import app.kith.account.EmailAddress;
import app.kith.account.Mailboxes;
import app.kith.account.Passwords;
import app.kith.account.StoredPasswords;
import app.kith.member.Members;
import app.kith.member.Name;
import app.kith.member.Namesakes;
import app.kith.member.Viewer;
import app.kith.revision.Revision;
import app.kith.web.Flashes;
import app.kith.web.Page;
import app.kith.web.Problems;
import app.kith.web.Public;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@Public
class YouController {

    private final DraftCookie cookie;
    private final Drafts drafts;
    private final Passwords passwords;
    private final StoredPasswords storedPasswords;
    private final Namesakes namesakes;
    private final Mailboxes mailboxes;
    private final Members members;
    private final Flashes flashes;

    YouController(
            DraftCookie cookie, Drafts drafts, Passwords passwords, StoredPasswords storedPasswords, Namesakes namesakes, Mailboxes mailboxes, Members members,
            Flashes flashes) {
        this.cookie = cookie;
        this.drafts = drafts;
        this.passwords = passwords;
        this.storedPasswords = storedPasswords;
        this.namesakes = namesakes;
        this.mailboxes = mailboxes;
        this.members = members;
        this.flashes = flashes;
    }

    @GetMapping(AlreadyJoined.PATH)
    ModelAndView begin(Viewer viewer) {
        return viewer.member().flatMap(members::find)
                .map(member -> Page.show("joining/already", new AlreadyJoinedPage(member, Optional.empty())))
                .orElseGet(() -> Page.to(Stage.YOU.path()));
    }

    @GetMapping("/join/you")
    ModelAndView show(HttpServletRequest request, HttpServletResponse response) {
        cookie.give(request, response);
        if (cookie.expired(request)) flashes.show(request, EarlierStage.EXPIRED);
        Optional<UUID> id = cookie.draft(request);
        String mark = drafts.mark(Stage.YOU, id);
        return Page.show("joining/you", id.map(drafts::find)
                .map(draft -> page(draft, YouForm.of(draft), mark, Problems.NONE))
                .orElseGet(() -> new YouPage(new YouForm(null, null, null, null), false, false, mark, Problems.NONE)));
    }

    @PostMapping("/join/you")
    ModelAndView create(
            YouForm form, @RequestParam(name = "do") @Nullable String act, @RequestParam @Nullable String revision,
            HttpServletRequest request, HttpServletResponse response) {
        Optional<Revision> sent = Revision.read(revision);
        if ("keep".equals(act)) {
            boolean newest = cookie.draftToKeep(request).map(id -> drafts.describe(id, form, Optional.empty(), sent, true)).orElse(true);
            return newest ? Page.nothing() : Page.to(Stage.YOU.path());
        }
        boolean expired = cookie.expired(request);
        UUID id = cookie.draftOrNew(request, response);
        Optional<String> taken = form.secret().filter(typed -> passwords.weakness(typed).isEmpty());
        drafts.describe(id, form, taken.map(typed -> hash(typed, form)), sent, false);
        if ("back".equals(act)) return Page.to("/");
        Draft draft = drafts.find(id);
        boolean anothers = form.name().filter(this::anothers).isPresent();
        boolean outOfReach = form.address().filter(mailboxes::outOfReach).isPresent();
        Problems problems = form.problems(passwords, draft.passwordHash().isPresent(), anothers, outOfReach);
        if (!problems.none()) {
            if (expired) flashes.show(request, EarlierStage.EXPIRED);
            return Page.again("joining/you", page(draft, form, drafts.mark(Stage.YOU, Optional.of(id)), problems));
        }
        if (expired) flashes.say(response, EarlierStage.EXPIRED);
        return Page.to(draft.first() == Stage.CHECK ? Stage.CHECK.path() : Stage.SKILLS.path());
    }

    /** Beside the passwords of others who claim the address: one verification tells them apart at the sign-in. */
    private String hash(String typed, YouForm form) {
        return form.address().flatMap(EmailAddress::of)
                .map(email -> storedPasswords.claim(email, typed))
                .orElseGet(() -> passwords.claim(typed, Optional.empty()));
    }

    private boolean anothers(Name name) {
        return namesakes.ofStaff(name, Optional.empty());
    }

    private static YouPage page(Draft draft, YouForm typed, String mark, Problems problems) {
        return new YouPage(typed, draft.passwordHash().isPresent(), draft.invited(), mark, problems);
    }
}

package app.kith.member.block;

import app.kith.account.AccountId;
import app.kith.member.Members;
import app.kith.member.Viewer;
import app.kith.web.Flashes;
import app.kith.web.NotFound;
import app.kith.web.Page;
import app.kith.web.SettingsPage;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A member blocks another, sees whom they have blocked, and takes it back. */
@Controller
class BlockController {

    private final Members members;
    private final Blocks blocks;
    private final Flashes flashes;

    BlockController(Members members, Blocks blocks, Flashes flashes) {
        this.members = members;
        this.blocks = blocks;
        this.flashes = flashes;
    }

    @PostMapping("/@{slug}/block")
    ModelAndView create(@PathVariable String slug, Viewer viewer, HttpServletResponse response) {
        AccountId member = member(viewer);
        AccountId other = members.there(slug, viewer).orElseThrow(NotFound::new).id();
        if (other.equals(member)) throw new NotFound();
        blocks.block(member, other);
        flashes.say(response, "member.block.done");
        return Page.to(SettingsPage.PRIVACY.path());
    }

    @GetMapping("/settings/privacy")
    ModelAndView show(Viewer viewer) {
        AccountId member = member(viewer);
        return Page.show("member/block/privacy", new PrivacyPage(members.findable(member), blocks.of(member)));
    }

    @PostMapping("/settings/privacy/unblock")
    ModelAndView unblock(@RequestParam UUID member, Viewer viewer, HttpServletResponse response) {
        blocks.unblock(member(viewer), new AccountId(member));
        flashes.say(response, "member.block.undone");
        return Page.to(SettingsPage.PRIVACY.path());
    }

    private static AccountId member(Viewer viewer) {
        return viewer.member().orElseThrow(NotFound::new);
    }
}

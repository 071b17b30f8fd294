package app.kith.feed;

import app.kith.keyset.Place;
import app.kith.member.Member;
import app.kith.member.Members;
import app.kith.member.Viewer;
import app.kith.web.NotFound;
import app.kith.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The tabs of the feed. */
@Controller
class FeedController {

    private final Feed feed;
    private final Members members;

    FeedController(Feed feed, Members members) {
        this.feed = feed;
        this.members = members;
    }

    /** @param after the place from which to read on */
    @GetMapping("/feed")
    ModelAndView show(@RequestParam @Nullable String tab, @RequestParam @Nullable String after, Viewer viewer) {
        Member member = viewer.member().flatMap(members::find).orElseThrow(NotFound::new);
        return Page.show("feed/feed", feed.read(FeedTab.of(tab), member, viewer, Place.read(after)));
    }
}

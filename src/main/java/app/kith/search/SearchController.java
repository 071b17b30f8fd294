package app.kith.search;

import app.kith.account.AccountId;
import app.kith.dream.Dream;
import app.kith.dream.DreamId;
import app.kith.dream.Dreams;
import app.kith.keyset.Place;
import app.kith.keyset.Stretch;
import app.kith.member.Member;
import app.kith.member.Members;
import app.kith.member.Viewer;
import app.kith.web.Page;
import app.kith.web.Public;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Finds what somebody types; what is merely alike only when nothing is met. */
@Controller
@Public
class SearchController {

    private static final int MOST = 12;

    private final Findings findings;
    private final Dreams dreams;
    private final Members members;

    SearchController(Findings findings, Dreams dreams, Members members) {
        this.findings = findings;
        this.dreams = dreams;
        this.members = members;
    }

    /**
     * @param in among what is searched
     * @param near whether to read on among what is merely alike
     * @param after the place from which to read on
     */
    @GetMapping("/search")
    ModelAndView show(
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String in,
            @RequestParam @Nullable String near,
            @RequestParam @Nullable String after,
            Viewer viewer) {
        Query query = Query.of(q);
        Scope scope = Scope.of(in);
        Optional<Place> place = Place.read(after);
        return Page.show("search/search", query.blank()
                ? page(query, scope, new Stretch<>(List.of(), Optional.empty()), viewer, false, false)
                : find(query, scope, "yes".equals(near), viewer, place));
    }

    private SearchPage find(Query query, Scope scope, boolean near, Viewer viewer, Optional<Place> after) {
        Stretch<Place> found = findings.find(scope, query, near, viewer, after, MOST);
        boolean widen = found.shown().isEmpty() && !near && after.isEmpty();
        return widen ? find(query, scope, true, viewer, after) : page(query, scope, found, viewer, near, after.isPresent());
    }

    private SearchPage page(Query query, Scope scope, Stretch<Place> found, Viewer viewer, boolean near, boolean older) {
        List<Dream> hopes = scope == Scope.DREAMS ? dreams.find(found.shown().stream().map(place -> new DreamId(place.id())).toList(), viewer) : List.of();
        return new SearchPage(query, scope, hopes, scope == Scope.MEMBERS ? people(found.shown()) : List.of(), near, older, found.more());
    }

    private List<Member> people(List<Place> places) {
        List<AccountId> ids = places.stream().map(place -> new AccountId(place.id())).toList();
        var known = members.find(ids);
        return ids.stream().map(known::get).filter(Objects::nonNull).toList();
    }
}

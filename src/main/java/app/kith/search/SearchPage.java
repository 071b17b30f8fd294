package app.kith.search;

import app.kith.dream.Dream;
import app.kith.keyset.Place;
import app.kith.member.Member;
import java.util.List;
import java.util.Optional;

/**
 * What was found.
 *
 * @param near whether what was found is merely alike, because nothing was met
 * @param more where the next stretch begins; empty at the end
 */
public record SearchPage(Query query, Scope scope, List<Dream> dreams, List<Member> members, boolean near, boolean older, Optional<Place> more) {

    public boolean nothing() {
        return dreams.isEmpty() && members.isEmpty();
    }

    public String moreHref() {
        return query.href(scope) + (near ? "&near=yes" : "") + "&after=" + more.orElseThrow();
    }
}

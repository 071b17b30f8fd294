package app.kith.dream.offer;

import app.kith.account.AccountId;
import app.kith.keyset.Place;
import app.kith.member.Member;
import app.kith.slug.Slug;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody's word that they can help with what a dream needs, as one of the two reads it.
 *
 * @param dream empty for a helper who may not see it any more
 * @param helper empty for a former member, and for one who is about to leave: then nobody answers any more
 * @param need what they help with, in the dreamer's word
 * @param thanks what the dreamer says of the help in the end
 */
public record Offer(
        UUID id,
        Optional<Named> dream,
        Member dreamer,
        Optional<Member> helper,
        String need,
        OfferState state,
        Instant offered,
        Optional<String> thanks) {

    /** What the dream is called, and by which slug it is found. */
    public record Named(String title, String slug) {

        public String href() {
            return "/dreams/" + Slug.inPath(slug);
        }
    }

    /** Whether it was somebody's own. */
    public boolean by(AccountId party) {
        return helper.map(Member::id).equals(Optional.of(party));
    }

    public String href() {
        return "/offers/" + id;
    }

    Place place() {
        return new Place(offered, id);
    }
}

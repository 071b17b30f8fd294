package app.kith.dream;

import app.kith.account.Leaving;
import app.kith.member.Reach;
import app.kith.member.Viewer;

/**
 * What of the dreams somebody may see, as SQL says it, with a parameter {@code viewer}. Whatever finds or lists dreams for a viewer looks through this, so
 * that what is not allowed is not there.
 */
public record Sight(Viewer viewer) {

    /** Who is about to leave takes their dreams along. */
    static final String THERE = "deleted_at is null and not " + Leaving.is("dreamer_id") + " ";

    /** What {@link #any} says of a member, for a query that knows no more of them than who they are. */
    public static final String OF_A_MEMBER = THERE + "and (audience <> 'dreamer' or dreamer_id = :viewer) and " + Reach.to("dreamer_id");

    /** Of one dream, or of the dreams of one dreamer; with a parameter {@code viewer}. */
    public String any() {
        return switch (viewer) {
            case Viewer.Visitor visitor -> THERE + "and audience = 'everybody' ";
            case Viewer.SignedInMember member -> OF_A_MEMBER;
        };
    }

    /** Of everybody's: what only its dreamer may see is not among them. Two indexes hold exactly these. */
    public String board() {
        return THERE + switch (viewer) {
            case Viewer.Visitor visitor -> "and audience = 'everybody' ";
            case Viewer.SignedInMember member -> "and audience <> 'dreamer' and " + Reach.to("dreamer_id");
        };
    }
}

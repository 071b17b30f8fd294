package app.kith.feed;

import app.kith.member.Member;
import java.util.List;

/**
 * What a member sees first.
 *
 * @param begun whether they have begun to write a dream
 */
public record HomePage(Member member, FeedPage feed, boolean begun, List<Member> newest) {

    /** Whether nobody else has joined yet. */
    public boolean alone() {
        return newest.size() < 2;
    }
}

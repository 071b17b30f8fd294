package app.kith.feed;

import app.kith.account.AccountId;
import app.kith.member.Member;
import java.util.List;
import java.util.Map;

/**
 * What a member sees first.
 *
 * @param begun whether they have begun to write a dream
 * @param skills what the newest members can help with, in a few words
 */
public record HomePage(Member member, FeedPage feed, boolean begun, List<Member> newest, Map<AccountId, List<String>> skills) {

    /** What somebody can help with, in a line; empty where they have not said. */
    public String skills(Member member) {
        return String.join(", ", skills.getOrDefault(member.id(), List.of()));
    }

    /** Whether nobody else has joined yet. */
    public boolean alone() {
        return newest.size() < 2;
    }
}

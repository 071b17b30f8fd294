package app.kith.feed;

import app.kith.member.Member;
import java.util.List;

/** What a member sees first. */
public record HomePage(Member member, List<Member> newest) {

    /** Whether nobody else has joined yet. */
    public boolean alone() {
        return newest.size() < 2;
    }
}

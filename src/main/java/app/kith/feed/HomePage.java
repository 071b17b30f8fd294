package app.kith.feed;

import app.kith.member.Member;
import java.util.List;

/** What a member sees first. */
public record HomePage(Member member, List<Member> newest) {}

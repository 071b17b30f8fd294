package app.kith.feed;

import app.kith.member.Member;
import java.util.List;

/** What a visitor sees first. */
public record LandingPage(List<Member> newest) {}

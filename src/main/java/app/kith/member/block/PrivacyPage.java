package app.kith.member.block;

import app.kith.member.Member;
import java.util.List;

/** Whom a member has blocked. */
public record PrivacyPage(List<Member> blocked) {}

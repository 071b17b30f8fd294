package app.kith.member.block;

import app.kith.member.Member;
import java.util.List;

/**
 * What a member has settled about others.
 *
 * @param findable whether search engines may list their page
 * @param blocked whom they have blocked
 */
public record PrivacyPage(boolean findable, List<Member> blocked) {}

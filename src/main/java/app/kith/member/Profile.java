package app.kith.member;

import java.time.LocalDate;
import java.util.List;

/** All that a member says of themselves, as their page shows it. */
public record Profile(
        Member member,
        LocalDate joined,
        List<MemberTopic> skills,
        List<MemberTopic> interests,
        List<Experience> experience) {}

package app.kith.member;

import java.time.LocalDate;
import java.util.List;

/** All that a member says of themselves, as their page shows it. */
public record Profile(
        Member member,
        LocalDate joined,
        Introduction introduction,
        List<MemberTopic> skills,
        List<MemberTopic> interests,
        List<Experience> experience) {

    /** The same as its member would write it. */
    public WrittenProfile written() {
        return new WrittenProfile(
                member.name(),
                introduction,
                skills.stream().map(MemberTopic::written).toList(),
                interests.stream().map(MemberTopic::written).toList(),
                experience);
    }
}

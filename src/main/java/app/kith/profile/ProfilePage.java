package app.kith.profile;

import app.kith.card.MemberCard;
import app.kith.dream.Dream;
import app.kith.dream.offer.Thanks;
import app.kith.member.Profile;
import app.kith.member.Tally;
import app.kith.member.Viewer;
import app.kith.web.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A member's page as one viewer sees it. */
public record ProfilePage(Profile profile, List<Dream> dreams, Viewer viewer, Tally follows, List<Thanks> thanks) {

    /** Whether nothing stands below the name that others can read. */
    public boolean silent() {
        return profile.introduction().about().isEmpty() && profile.skills().isEmpty() && profile.interests().isEmpty()
                && profile.experience().isEmpty() && dreams.isEmpty() && thanks.isEmpty();
    }

    /** Whether there is something that its owner could still say; they are shown where. */
    public boolean unfinished() {
        return profile.introduction().about().isEmpty() || profile.skills().isEmpty() || profile.interests().isEmpty()
                || profile.experience().isEmpty() || dreams.isEmpty() || thanks.isEmpty();
    }

    /** The first skills in a line, for those who only see a link to the page; empty without any. */
    public String summary() {
        return profile.skills().stream().limit(5).map(skill -> skill.topic().name()).collect(Collectors.joining(", "));
    }

    public boolean own() {
        return viewer.member().equals(Optional.of(profile.member().id()));
    }

    /** Whether the viewer may follow whom they see. */
    public boolean another() {
        return viewer.member().isPresent() && !own();
    }

    /** The picture by which other sites and messengers preview the page. */
    public static MemberCard card(Profile profile, Words words) {
        var skills = profile.skills().stream().map(skill -> skill.topic().name()).toList();
        return new MemberCard(words.say("web.name"), profile.member().portrait(), words.say("profile.skills"), skills);
    }
}

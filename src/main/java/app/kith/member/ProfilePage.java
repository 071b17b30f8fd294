package app.kith.member;

import java.util.Optional;
import java.util.stream.Collectors;

/** A member's page as one viewer sees it. */
public record ProfilePage(Profile profile, Viewer viewer) {

    /** The first skills in a line, for those who only see a link to the page; empty without any. */
    public String summary() {
        return profile.skills().stream().limit(5).map(skill -> skill.topic().name()).collect(Collectors.joining(", "));
    }

    public boolean own() {
        return viewer.member().equals(Optional.of(profile.member().id()));
    }
}

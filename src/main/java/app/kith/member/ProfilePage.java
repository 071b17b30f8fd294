package app.kith.member;

import java.util.Optional;

/** A member's page as one viewer sees it. */
public record ProfilePage(Profile profile, Viewer viewer) {

    public boolean own() {
        return viewer.member().equals(Optional.of(profile.member().id()));
    }
}

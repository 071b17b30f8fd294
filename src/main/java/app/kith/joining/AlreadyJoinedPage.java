package app.kith.joining;

import app.kith.member.Member;
import java.util.Optional;

/**
 * What whoever is signed in is told when they are about to join.
 *
 * @param administrator the path of the administrator's link, if that is what they opened
 */
public record AlreadyJoinedPage(Member member, Optional<String> administrator) {

    /** Where they go on once they have signed out. */
    public String onward() {
        return administrator.orElse(Stage.YOU.path());
    }

    /** The words of the page begin with it. */
    public String words() {
        return "joining.already." + (administrator.isPresent() ? "administrator." : "join.");
    }
}

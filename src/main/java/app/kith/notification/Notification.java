package app.kith.notification;

import app.kith.dream.Dream;
import app.kith.happening.Happening.Kind;
import app.kith.keyset.Place;
import app.kith.member.Member;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened to a member.
 *
 * @param about that to which it happened
 * @param actors who did it, the newest first; the first few of them
 * @param count how many did it
 */
public record Notification(UUID id, Kind kind, UUID about, Optional<Dream> dream, List<Member> actors, int count, Instant at, boolean fresh) {

    /** Where one sees it. */
    public String href() {
        return switch (kind) {
            case CHEERED, DREAM_FOLLOWED, PUBLISHED, CAME_TRUE -> onDream("");
            case COMMENTED -> onDream("/comments");
            case COMMENT_CHEERED, ANSWERED -> onDream("/comments/" + about);
            case TOLD -> onDream("/diary");
            case FOLLOWED -> actors.getFirst().href();
            case OFFERED, ACCEPTED, DECLINED, MESSAGED, THANKED -> "/offers/" + about;
        };
    }

    private String onDream(String part) {
        return dream.orElseThrow().href() + part;
    }

    public String dreamTitle() {
        return dream.map(Dream::title).orElse("");
    }

    Place place() {
        return new Place(at, id);
    }
}

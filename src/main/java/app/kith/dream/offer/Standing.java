package app.kith.dream.offer;

import app.kith.member.Member;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How a need stands: open, offered to, or met.
 *
 * @param helpers whose offers were accepted
 * @param offered how many wait for an answer
 * @param own the viewer's own offer, which is open or accepted
 */
public record Standing(List<Member> helpers, int offered, Optional<UUID> own) {

    public static final Standing OPEN = new Standing(List.of(), 0, Optional.empty());

    public boolean met() {
        return !helpers.isEmpty();
    }
}

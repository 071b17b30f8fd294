package app.kith.happening;

import app.kith.account.AccountId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody did something that others want to hear of. It is published within the transaction in which it was done.
 *
 * @param by who did it
 * @param about that to which it was done: a dream, a comment, an offer, a member
 * @param dream the dream concerned, if any: only who may see it hears of this
 */
public record Happening(Kind kind, To to, AccountId by, UUID about, Optional<UUID> dream) {

    public enum Kind {
        CHEERED, COMMENT_CHEERED, COMMENTED, ANSWERED, DREAM_FOLLOWED, FOLLOWED, OFFERED, ACCEPTED, DECLINED, MESSAGED, THANKED, PUBLISHED, TOLD,
        CAME_TRUE;

        /** As it stands in the database and in keys of words. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Kind of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        /** Whether it can be taken back and done again, which is no news. */
        public boolean once() {
            return this == CHEERED || this == COMMENT_CHEERED || this == DREAM_FOLLOWED || this == FOLLOWED || this == CAME_TRUE;
        }
    }

    /** Who hears of it; whoever did it does not. */
    public sealed interface To {

        record OneMember(AccountId id) implements To {}

        record FollowersOfDream(UUID dream) implements To {}

        record FollowersOfMember(AccountId followed) implements To {}
    }
}

package app.kith.picture;

import java.util.Optional;

/** What became of a file that was to be a picture. */
public sealed interface Taken {

    /**
     * It is a picture, stored, and waits for an owner to keep it.
     *
     * @param still whether it is the first frame of something that moves, and stands still now
     */
    record Kept(Picture picture, boolean still) implements Taken {}

    /** @param extent how large it is, where that is the reason */
    record Refused(Refusal reason, Extent extent) implements Taken {

        Refused(Refusal reason) {
            this(reason, Extent.UNKNOWN);
        }
    }

    /** Too many pictures are being made at this moment: the same file may be sent again soon. */
    record Busy() implements Taken {}

    /** Whoever sent it has sent so many within the hour that others come first. */
    record TooMany() implements Taken {}

    record StoreDown() implements Taken {}

    /** A disk is full, that of the store or that of the database. */
    record NoRoom() implements Taken {}

    /** Whether it is the first frame of something that moved. */
    default boolean still() {
        return false;
    }

    /** Why there is no picture, as the end of a key of words. */
    default Optional<String> refusal() {
        return switch (this) {
            case Kept kept -> Optional.empty();
            case Refused(var reason, _) -> Optional.of(reason.key());
            case Busy busy -> Optional.of("busy");
            case TooMany much -> Optional.of("too-many");
            case StoreDown down -> Optional.of("store-down");
            case NoRoom full -> Optional.of("no-room");
        };
    }

    /** What those words speak of, names and values in turn. */
    default Object[] numbers() {
        return this instanceof Refused(_, var extent) ? extent.numbers() : new Object[0];
    }
}

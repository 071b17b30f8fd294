package app.kith.picture;

/** What became of a file that was to be a picture. */
public sealed interface Taken {

    /** It is a picture, stored, and waits for an owner to keep it. */
    record Kept(Picture picture) implements Taken {}

    record Refused(Refusal reason) implements Taken {}

    /** Too many pictures are being made at this moment: the same file may be sent again soon. */
    record Busy() implements Taken {}

    record StoreDown() implements Taken {}
}

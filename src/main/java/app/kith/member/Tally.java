package app.kith.member;

/**
 * How many have marked something.
 *
 * @param own whether the viewer is one of them
 */
public record Tally(int count, boolean own) {

    public static final Tally NONE = new Tally(0, false);
}

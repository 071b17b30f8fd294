package app.kith.web;

/**
 * What the frame of every page says of news.
 *
 * @param unseen how many things happened that the member has not seen
 */
public record Bell(int unseen) {

    /** Where the frame of the page finds it. */
    public static final String ATTRIBUTE = Bell.class.getName();

    /** Beyond it nobody counts. */
    private static final int MOST = 99;

    public String count() {
        return unseen > MOST ? MOST + "+" : Integer.toString(unseen);
    }
}

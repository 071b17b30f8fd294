package app.kith.joining;

/** The lists that a newcomer fills. */
public enum Kind {
    SKILL(60), INTEREST(60), EXPERIENCE(160);

    /** So many entries a list takes. */
    public static final int MOST = 30;

    private final int longest;

    Kind(int longest) {
        this.longest = longest;
    }

    /** So many characters an entry has at most. */
    public int longest() {
        return longest;
    }

    /** As it stands in the database, in field names and in keys of words. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

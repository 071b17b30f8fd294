package app.kith.account;

/**
 * Who is about to leave, as SQL says it. Whatever finds, lists or counts people asks this; nothing but {@code leaving} itself
 * knows the column.
 */
public final class Leaving {

    /** That a {@code member} whom the query has joined is not. */
    public static final String NOT = "member.leaving_at is null";

    private Leaving() {}

    /**
     * That a member is.
     *
     * @param member the column that names them; nobody is not about to leave
     */
    public static String is(String member) {
        // They are few, and an index holds them all.
        return "exists (select from member leaver where leaver.id = %s and leaver.leaving_at is not null)".formatted(member);
    }
}

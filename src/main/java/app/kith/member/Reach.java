package app.kith.member;

/** Whom a viewer meets, as SQL says it. Whatever finds or lists people, or what they said and did, looks through this. */
public final class Reach {

    private Reach() {}

    /**
     * That neither has blocked the other.
     *
     * @param member the column that names the other, who may be nobody; the viewer is a parameter {@code viewer}, and may be nobody too
     */
    public static String to(String member) {
        return """
                not exists (select from member_block where blocker_id = :viewer and blocked_id = %1$s)
                and not exists (select from member_block where blocker_id = %1$s and blocked_id = :viewer)
                """.formatted(member);
    }
}

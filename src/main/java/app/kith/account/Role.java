package app.kith.account;

/** What an account may do beyond its own things. */
public enum Role {
    MEMBER, MODERATOR, ADMINISTRATOR;

    static Role named(String column) {
        return valueOf(column.toUpperCase(java.util.Locale.ROOT));
    }

    /** As it stands in the database. */
    public String column() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

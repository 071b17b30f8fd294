package app.kith.account;

/** What somebody may sign in with and as. The address is confirmed once its owner has followed the link sent there. */
public record Account(AccountId id, EmailAddress email, boolean confirmed, Role role) {}

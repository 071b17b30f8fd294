package app.kith.account;

/**
 * That somebody may come in as an account.
 *
 * @param epoch in which what they brought was looked at: a session that begins with it is worth nothing once the account has
 *     been signed out everywhere since ({@code account.session_epoch})
 */
public record Proof(AccountId account, int epoch) {

    /** Of whoever has just opened the account. */
    public static Proof ofNewcomer(AccountId account) {
        return new Proof(account, 0);
    }
}

package app.kith.account;

import java.util.Optional;

/**
 * What somebody may sign in with and as. The address is confirmed once its owner has followed the link sent there.
 *
 * <p>What an account may not do before that stands here: it does not {@linkplain #reach own its address}, which may be a
 * stranger's by a slip of the pen. So no letter goes there but the one that asks to confirm it and those that its reader
 * asked for; no way leads back to it; and whoever confirms it first is its owner.
 *
 * @param leaving whether its member has asked to be deleted, and may still stay
 */
public record Account(AccountId id, EmailAddress email, boolean confirmed, Role role, boolean leaving) {

    /** Where letters about the account go. */
    public Optional<EmailAddress> reach() {
        return confirmed ? Optional.of(email) : Optional.empty();
    }
}

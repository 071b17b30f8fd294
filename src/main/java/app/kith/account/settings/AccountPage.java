package app.kith.account.settings;

import app.kith.account.Account;
import app.kith.account.EmailAddress;
import java.util.Optional;

/**
 * What an account is signed in with.
 *
 * @param unreachable whether a letter to its address came back
 * @param waiting the address that it is to have once the link sent there is followed
 */
public record AccountPage(Account account, boolean unreachable, Optional<EmailAddress> waiting) {}

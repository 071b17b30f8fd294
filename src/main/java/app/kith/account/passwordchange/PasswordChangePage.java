package app.kith.account.passwordchange;

import app.kith.web.Problems;

/**
 * Asks for the present password and a new one.
 *
 * @param email whose passwords they are, for programs that keep passwords
 * @param keyed whether a passkey of the account would do instead of the present one
 */
public record PasswordChangePage(String email, boolean keyed, Problems problems) {}

package app.kith.account.passwordchange;

import app.kith.web.Problems;

/**
 * Asks for the present password and a new one.
 *
 * @param email whose passwords they are, for programs that keep passwords
 */
public record PasswordChangePage(String email, Problems problems) {}

package app.kith.account.passwordreset;

import app.kith.web.Problems;

/**
 * Asks for the new password.
 *
 * @param email whose password it will be, so that nobody gives theirs to another's account
 */
public record PasswordResetPage(String email, Problems problems) {}

package app.kith.account.emailchange;

import app.kith.web.Problems;
import java.util.Optional;

/**
 * Asks for another address.
 *
 * @param now the present one
 * @param keyed whether a passkey of the account would do instead of the password
 */
public record EmailChangePage(String now, boolean keyed, Optional<String> typed, Problems problems) {}

package app.kith.account.emailchange;

import app.kith.web.Problems;
import java.util.Optional;

/**
 * Asks for another address.
 *
 * @param now the present one
 */
public record EmailChangePage(String now, Optional<String> typed, Problems problems) {}

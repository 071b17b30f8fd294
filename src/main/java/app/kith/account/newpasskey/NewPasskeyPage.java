package app.kith.account.newpasskey;

import app.kith.web.Problems;
import java.util.Optional;

/**
 * Asks whether it is the owner; then for the key.
 *
 * @param keyed whether another key of the account would do instead of the password
 * @param name by which the key will be known, as far as it has been said
 * @param asked what the browser is to make, as JSON, once its owner has shown that it is them
 */
public record NewPasskeyPage(boolean keyed, Optional<String> name, Optional<String> asked, Problems problems) {}

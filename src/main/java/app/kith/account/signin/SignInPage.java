package app.kith.account.signin;

import app.kith.web.Problems;
import java.util.Optional;

/**
 * What the sign-in page shows.
 *
 * @param to where to go afterwards, a path of this site
 */
public record SignInPage(Optional<String> email, boolean remember, Optional<String> to, Problems problems) {}

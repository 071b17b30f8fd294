package app.kith.account.passwordreset;

import app.kith.web.Problems;
import java.util.Optional;

/** Asks where the letter is to go. */
public record ForgottenPasswordPage(Optional<String> email, Problems problems) {}

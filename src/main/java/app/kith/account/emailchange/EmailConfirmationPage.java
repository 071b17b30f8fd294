package app.kith.account.emailchange;

/** Asks for the last press of a button before the address is another. */
public record EmailConfirmationPage(String email, String secret) {}

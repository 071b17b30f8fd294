package app.kith.account.confirmation;

/** Asks for the last press of a button before an address is confirmed. */
public record ConfirmationPage(String email, String secret) {}

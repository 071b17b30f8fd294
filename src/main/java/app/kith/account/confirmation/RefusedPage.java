package app.kith.account.confirmation;

/**
 * Says that a link does nothing.
 *
 * @param waits whether its reader has an address of their own to confirm: where several have joined with one address within the
 *     hour, one letter went there, and the link in it is not everybody's
 */
public record RefusedPage(boolean waits) {}

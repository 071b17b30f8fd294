package app.kith.account.sessions;

import java.time.Instant;

/**
 * One place where an account is signed in, as its owner sees it.
 *
 * @param name by which a page speaks of it; who reads the page cannot use it
 * @param here whether it is the one that shows the page
 */
public record Session(String name, Device device, Origin origin, Instant begun, Instant used, boolean here) {}

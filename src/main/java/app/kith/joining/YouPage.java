package app.kith.joining;

import app.kith.web.Problems;

/**
 * The stage You.
 *
 * @param typed what to show in the fields; the password is never shown again
 * @param passwordKept whether the draft holds a password, so that the field may stay empty
 * @param revision what the page says of itself when its script sends something
 */
public record YouPage(YouForm typed, boolean passwordKept, boolean invited, String revision, Problems problems) {}

package app.kith.mail;

import java.util.Optional;

/**
 * A letter to one person, as text and as HTML that says the same: {@link Stationery} makes both of the same words.
 *
 * @param unsubscribe the address at which its reader asks for no more of its kind, where it tells what happened by itself
 */
public record Letter(String recipient, String subject, String text, String html, Optional<String> unsubscribe) {

    /** One that answers what its reader, or somebody with their address, did. */
    public Letter(String recipient, String subject, String text, String html) {
        this(recipient, subject, text, html, Optional.empty());
    }

    @Override
    public String toString() {
        return "Letter[…]"; // addresses and links stay out of logs
    }
}

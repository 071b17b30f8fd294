package app.kith.mail;

/** A letter to one person, as text and as HTML that says the same: {@link Stationery} makes both of the same words. */
public record Letter(String recipient, String subject, String text, String html) {

    @Override
    public String toString() {
        return "Letter[…]"; // addresses and links stay out of logs
    }
}

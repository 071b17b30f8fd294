package app.kith.mail;

/** A letter of plain text to one person. */
public record Letter(String recipient, String subject, String body) {

    @Override
    public String toString() {
        return "Letter[…]"; // addresses and links stay out of logs
    }
}

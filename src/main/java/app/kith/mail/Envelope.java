package app.kith.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;

/** Makes a message (RFC 5322) of a letter. */
record Envelope(Sender sender, String host) {

    /** How the mail library is told to write letters beyond ASCII as UTF-8; else it writes the low byte of each. */
    static final String UTF_8 = "mail.mime.allowutf8";

    static final String UNSUBSCRIBE = "List-Unsubscribe";

    private static final Pattern RECIPIENT = Pattern.compile("[^@\"(),:;<>\\[\\\\\\]\\p{Z}\\p{C}]+@[A-Za-z0-9.-]+");

    /** The recipient's address cannot stand in a command or in a header. */
    static final class Unwritable extends Exception {}

    /** Whether its recipient can be named to a server that offers SMTPUTF8, and to no other. */
    static boolean beyondAscii(Letter letter) {
        return letter.recipient().chars().anyMatch(sign -> sign > '~');
    }

    /** Looks once more at where it goes, wherever that comes from: a line break there would be a command of its own. */
    MimeMessage seal(UUID id, Letter letter) throws MessagingException, UnsupportedEncodingException, Unwritable {
        if (!RECIPIENT.matcher(letter.recipient()).matches()) throw new Unwritable();
        var properties = new Properties();
        properties.put(UTF_8, String.valueOf(beyondAscii(letter)));
        var message = new Identified("<" + id + "@" + host + ">", Session.getInstance(properties));
        message.setFrom(sender.written());
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.recipient()));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setContent(new MimeMultipart("alternative", part(letter.text(), "plain"), part(letter.html(), "html")));
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no holiday notes, please
        if (letter.unsubscribe().isPresent()) offerToUnsubscribe(message, letter.unsubscribe().get());
        message.setSentDate(new Date());
        message.saveChanges();
        return message;
    }

    /** With one press in the reader's mail program (RFC 8058), which is for https alone; else it opens the page (RFC 2369). */
    private static void offerToUnsubscribe(MimeMessage message, String address) throws MessagingException {
        message.setHeader(UNSUBSCRIBE, "<" + address + ">");
        if (address.startsWith("https:")) message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    private static MimeBodyPart part(String words, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(words, StandardCharsets.UTF_8.name(), kind);
        return part;
    }

    /** A message whose id is the same at every try. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(String id, Session session) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}

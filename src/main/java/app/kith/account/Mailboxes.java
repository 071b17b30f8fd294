package app.kith.account;

import app.kith.mail.InternationalizedEmail;
import org.springframework.stereotype.Component;

/** Which addresses can be written to from here: what somebody may give as theirs. */
@Component
public class Mailboxes {

    private final InternationalizedEmail internationalized;

    Mailboxes(InternationalizedEmail internationalized) {
        this.internationalized = internationalized;
    }

    /**
     * Whether what stands before the @ is beyond ASCII, and so beyond this site's mail server or nobody's mailbox. What is
     * wrong in another way is left to {@link EmailAddress#of}.
     */
    public boolean outOfReach(String typed) {
        return EmailAddress.beyondAscii(typed) && (EmailAddress.of(typed).isEmpty() || !internationalized.offered());
    }
}

package app.kith.mail;

import java.util.Optional;
import java.util.UUID;

/** Brings a letter where it belongs, or throws so that it is tried again: {@link Deferred} where it must be given time. */
interface MailTransport {

    /** How a try ends that has not failed. */
    sealed interface Handing {
        record Taken() implements Handing {}

        /**
         * The mail server will not change its mind.
         *
         * @param reply its number (RFC 5321, section 4.2)
         * @param reason all that it answered, addresses included
         * @param mailbox whether it was the recipient that it refused, and not the letter or its sender
         */
        record Refused(int reply, String reason, boolean mailbox) implements Handing {}

        /** No command that names the recipient can be written to this server. */
        record Unwritable() implements Handing {}

        /** Others are on their way, and this one was not tried. */
        record Busy() implements Handing {}
    }

    /** @param id the same at every try, so that a receiver can tell a repetition */
    Handing deliver(UUID id, Letter letter);

    /** Whether it takes addresses beyond ASCII (RFC 6531); empty while the server cannot be asked. */
    Optional<Boolean> offersSmtpUtf8();
}

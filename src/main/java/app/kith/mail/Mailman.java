package app.kith.mail;

import java.util.Optional;
import java.util.UUID;

/** Brings a letter where it belongs, or throws so that it is tried again. */
interface Mailman {

    /** How a try ends that need not be repeated. */
    sealed interface Handing {
        record Taken() implements Handing {}

        /** @param reply of the mail server, which will not change its mind */
        record Refused(int reply) implements Handing {}

        /** No command that names the recipient can be written to this server. */
        record Unwritable() implements Handing {}
    }

    /** @param id the same at every try, so that a receiver can tell a repetition */
    Handing deliver(UUID id, Letter letter);

    /** Whether it takes addresses beyond ASCII (RFC 6531); empty while the server cannot be asked. */
    Optional<Boolean> offersSmtpUtf8();
}

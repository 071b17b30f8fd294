package app.kith.mail;

import java.util.UUID;

/** Brings a letter where it belongs, or throws so that it is tried again. */
interface Mailman {

    /** @param id the same at every try, so that a receiver can tell a repetition */
    void deliver(UUID id, Letter letter);
}

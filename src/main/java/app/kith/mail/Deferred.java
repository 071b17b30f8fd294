package app.kith.mail;

/** The mail server is there, and does not take this letter for now (4xx; RFC 5321, section 4.2.1). */
final class Deferred extends RuntimeException {

    Deferred(int reply) {
        super("The mail server answers " + reply);
    }
}

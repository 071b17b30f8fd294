package app.kith.account.signin;

import app.kith.account.AccountId;
import app.kith.account.EmailAddress;
import app.kith.account.Secret;
import app.kith.web.Network;
import java.util.HexFormat;
import java.util.Optional;

/**
 * On whose count a try goes that turns out wrong. A browser in which the account was signed in has a count of its own
 * (OWASP calls it a device cookie), so that nobody who guesses elsewhere slows its owner down.
 *
 * @param subject who guesses at what; none: what was typed is no address, so that nothing can be guessed
 * @param network from where, unless the browser is known
 */
record Guesser(Optional<String> subject, Optional<Network> network) {

    static Guesser known(Secret device, EmailAddress email) {
        return new Guesser(Optional.of("device " + HexFormat.of().formatHex(device.hash()) + " " + email.value()), Optional.empty());
    }

    /** All browsers that the account does not know, together. */
    static Guesser stranger(Optional<EmailAddress> email, Network network) {
        return new Guesser(email.map(address -> "strangers " + address.value()), Optional.of(network));
    }

    /** Somebody who is signed in, in a browser whose cookie is gone. */
    static Guesser within(AccountId account) {
        return new Guesser(Optional.of("within " + account), Optional.empty());
    }

    /** Where it stands in the line of its subject; a browser that is known has a line of its own. */
    String place() {
        return network.map(Network::subject).orElse("here");
    }
}

package app.kith.account.emailchange;

import app.kith.account.Account;
import app.kith.account.EmailAddress;
import app.kith.web.Problems;
import app.kith.web.Typed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The address that somebody wants to have, and their password. */
record EmailChangeForm(@Nullable String email, @Nullable String currentPassword) {

    Optional<String> typed() {
        return Typed.line(email);
    }

    Optional<EmailAddress> address() {
        return typed().flatMap(EmailAddress::of);
    }

    String current() {
        return currentPassword == null ? "" : currentPassword;
    }

    /** @param outOfReach whether no letter can be written to it from here */
    Problems problems(Account account, boolean outOfReach) {
        boolean same = address().filter(account.email()::equals).isPresent();
        return new Problems.Finder()
                .when(outOfReach, "email", "account.email.letters")
                .when(address().isEmpty(), "email", "account.email.wrong")
                .when(same, "email", "account.emailchange.same")
                .all();
    }
}

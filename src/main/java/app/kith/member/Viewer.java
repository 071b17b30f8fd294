package app.kith.member;

import app.kith.account.Account;
import app.kith.account.AccountId;
import java.util.Optional;

/** Who is asking. Whatever is found is found through the viewer, so that what is not allowed is not there. */
public sealed interface Viewer {

    record Visitor() implements Viewer {}

    record SignedInMember(Account account) implements Viewer {}

    default Optional<AccountId> member() {
        return this instanceof SignedInMember(Account account) ? Optional.of(account.id()) : Optional.empty();
    }
}

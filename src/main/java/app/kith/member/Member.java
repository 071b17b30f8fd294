package app.kith.member;

import app.kith.account.AccountId;
import app.kith.portrait.Portrait;
import app.kith.web.SignedIn;

/** A person with an account, in one line: name, page and portrait. */
public record Member(AccountId id, Name name, String slug, Portrait portrait) {

    public String href() {
        return "/@" + slug;
    }

    /** The member as the frame of every page shows whoever is signed in. */
    SignedIn signedIn() {
        return new Masthead(name.first(), href(), portrait);
    }

    private record Masthead(String name, String href, Portrait portrait) implements SignedIn {}
}

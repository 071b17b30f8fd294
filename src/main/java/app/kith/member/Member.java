package app.kith.member;

import app.kith.account.AccountId;
import app.kith.portrait.Portrait;
import app.kith.slug.Slug;
import app.kith.web.SignedIn;

/** A person with an account, in one line: name, page and portrait. */
public record Member(AccountId id, Name name, String slug, Portrait portrait) implements SignedIn {

    @Override
    public String called() {
        return name.first();
    }

    @Override
    public String href() {
        return "/@" + Slug.inPath(slug);
    }
}

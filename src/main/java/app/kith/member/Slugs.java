package app.kith.member;

import app.kith.account.AccountId;
import app.kith.slug.GivenSlugs;
import app.kith.slug.Slug;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every slug that was ever a member's. */
@Repository
class Slugs {

    /** What could be mistaken for a part of the site, or for somebody who speaks for it. */
    static final Set<String> RESERVED = Set.of(
            "actuator", "admin", "administration", "administrator", "api", "confirm", "css", "dev", "dreams", "email", "error", "favicon", "feed",
            "fonts", "help", "icons", "images", "join", "js", "kith", "member", "moderation", "moderator", "new",
            "notifications", "offers", "password", "pictures", "privacy", "robots", "root", "scheme", "search", "security", "settings",
            "sign-in", "sign-out", "site", "staff", "support", "system", "terms", "topics", "unsubscribe", "webjars", "welcome");

    private final GivenSlugs given;

    Slugs(JdbcClient jdbc) {
        this.given = new GivenSlugs(jdbc, "member_slug", "member_id", RESERVED, "neighbour");
    }

    @Transactional
    String take(Name name, AccountId member) {
        return given.take(name.full(), member.value());
    }

    /** Whether two names are written the same way in an address, so that neither needs another slug than the other's. */
    boolean sameFor(Name one, Name other) {
        return Slug.of(one.full()).equals(Slug.of(other.full()));
    }

    /** Whose slug this is or was. */
    Optional<AccountId> owner(String slug) {
        return given.owner(slug).map(AccountId::new);
    }
}

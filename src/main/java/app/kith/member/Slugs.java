package app.kith.member;

import app.kith.account.AccountId;
import app.kith.slug.Slug;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every slug that was ever a member's. One is given once and never to another. */
@Repository
class Slugs {

    /** What could be mistaken for a part of the site, or for somebody who speaks for it. */
    static final Set<String> RESERVED = Set.of(
            "actuator", "admin", "administrator", "confirm", "css", "dev", "dreams", "email", "error", "favicon", "feed",
            "fonts", "help", "icons", "images", "join", "js", "kith", "member", "moderation", "moderator", "new",
            "notifications", "password", "pictures", "privacy", "robots", "root", "search", "security", "settings",
            "sign-in", "sign-out", "site", "staff", "support", "system", "terms", "topics", "webjars", "welcome");

    /** What a name becomes that has nothing to read in it, such as one of emoji alone. */
    private static final String FALLBACK = "neighbour";

    private final JdbcClient jdbc;

    Slugs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Finds a free slug for a name and takes it, in the caller's transaction. Who comes second gets "-2"; of many at
     * once each gets their own, since a slug that is being taken is waited for.
     */
    @Transactional
    String take(Name name, AccountId member) {
        String wanted = Slug.of(name.full()).map(Slug::value).orElse(FALLBACK);
        for (int number = firstFree(wanted); ; number++) {
            String slug = number == 1 ? wanted : wanted + "-" + number;
            if (!RESERVED.contains(slug) && taken(slug, member)) return slug;
        }
    }

    /** The first number that is free now; the insert has the last word. */
    private int firstFree(String wanted) {
        return jdbc.sql("""
                select min(number) from generate_series(1, (
                    select count(*) + 1 from member_slug where slug = :wanted or slug like :wanted || '-%')) as number
                where not exists (select from member_slug
                    where slug = case number when 1 then :wanted else :wanted || '-' || number end)""")
                .param("wanted", wanted)
                .query(Integer.class)
                .single();
    }

    private boolean taken(String slug, AccountId member) {
        return jdbc.sql("insert into member_slug (slug, member_id) values (:slug, :member) on conflict do nothing")
                .param("slug", slug)
                .param("member", member.value())
                .update() == 1;
    }

    /** Whose slug this is or was. */
    Optional<AccountId> owner(String slug) {
        return jdbc.sql("select member_id from member_slug where slug = :slug")
                .param("slug", slug)
                .query((row, n) -> new AccountId(row.getObject("member_id", UUID.class)))
                .optional();
    }
}

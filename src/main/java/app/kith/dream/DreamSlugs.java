package app.kith.dream;

import app.kith.slug.GivenSlugs;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every slug that was ever a dream's. */
@Repository
class DreamSlugs {

    /** What stands, or may come to stand, beside the dreams in an address. */
    static final Set<String> RESERVED = Set.of("new", "drafts", "preview", "deleted", "edit", "feed", "search");

    private final GivenSlugs given;

    DreamSlugs(JdbcClient jdbc) {
        this.given = new GivenSlugs(jdbc, "dream_slug", "dream_id", RESERVED, "dream");
    }

    @Transactional
    String take(String title, DreamId dream) {
        return given.take(title, dream.value());
    }

    /** Whose slug this is or was. */
    Optional<DreamId> owner(String slug) {
        return given.owner(slug).map(DreamId::new);
    }
}

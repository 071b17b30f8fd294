package app.kith.dream.cheer;

import app.kith.account.AccountId;
import app.kith.dream.Dream;
import app.kith.dream.DreamId;
import app.kith.happening.Happening;
import app.kith.happening.Happening.Kind;
import app.kith.happening.Happening.To;
import app.kith.member.Marks;
import app.kith.member.Tally;
import app.kith.member.Viewer;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where it is kept who cheers which dream and which comment. */
@Repository
public class Cheers {

    private final Marks dreams;
    private final Marks comments;
    private final ApplicationEventPublisher events;

    Cheers(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.events = events;
        this.dreams = new Marks(jdbc, "dream_cheer", "dream_id");
        this.comments = new Marks(jdbc, "comment_cheer", "comment_id");
    }

    @Transactional
    public void set(Dream dream, AccountId member, boolean cheered) {
        UUID id = dream.id().value();
        if (!dreams.set(id, member, cheered)) return;
        events.publishEvent(new Happening(Kind.CHEERED, new To.OneMember(dream.dreamer().id()), member, id, Optional.of(id)));
    }

    public Tally of(DreamId dream, Viewer viewer) {
        return dreams.of(dream.value(), viewer);
    }

    /** @see Marks#of(Collection, Viewer) */
    public Map<UUID, Tally> of(Collection<UUID> dreams, Viewer viewer) {
        return this.dreams.of(dreams, viewer);
    }

    /** @param author whose comment it is; none where they have left */
    @Transactional
    public void setComment(DreamId dream, UUID comment, Optional<AccountId> author, AccountId member, boolean cheered) {
        if (!comments.set(comment, member, cheered)) return;
        author.ifPresent(to ->
                events.publishEvent(new Happening(Kind.COMMENT_CHEERED, new To.OneMember(to), member, comment, Optional.of(dream.value()))));
    }

    public Map<UUID, Tally> ofComments(Collection<UUID> comments, Viewer viewer) {
        return this.comments.of(comments, viewer);
    }
}

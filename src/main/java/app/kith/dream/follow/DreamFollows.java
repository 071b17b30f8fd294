package app.kith.dream.follow;

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

/** Where it is kept who follows which dream. Others see only how many they are. */
@Repository
public class DreamFollows {

    private final Marks follows;
    private final ApplicationEventPublisher events;

    DreamFollows(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.events = events;
        this.follows = new Marks(jdbc, "dream_follow", "dream_id");
    }

    @Transactional
    public void set(Dream dream, AccountId member, boolean followed) {
        UUID id = dream.id().value();
        if (!follows.set(id, member, followed)) return;
        events.publishEvent(new Happening(Kind.DREAM_FOLLOWED, new To.OneMember(dream.dreamer().id()), member, id, Optional.of(id)));
    }

    public Tally of(DreamId dream, Viewer viewer) {
        return follows.of(dream.value(), viewer);
    }

    /** @see Marks#of(Collection, Viewer) */
    public Map<UUID, Tally> of(Collection<UUID> dreams, Viewer viewer) {
        return follows.of(dreams, viewer);
    }
}

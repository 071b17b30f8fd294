package app.kith.member.follow;

import app.kith.account.AccountId;
import app.kith.happening.Happening;
import app.kith.happening.Happening.Kind;
import app.kith.happening.Happening.To;
import app.kith.member.Marks;
import app.kith.member.Tally;
import app.kith.member.Viewer;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where it is kept who follows whom. Others see only how many they are. */
@Repository
public class MemberFollows {

    private final Marks follows;
    private final ApplicationEventPublisher events;

    MemberFollows(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.events = events;
        this.follows = new Marks(jdbc, "member_follow", "followed_id");
    }

    @Transactional
    public void set(AccountId followed, AccountId member, boolean follows) {
        if (!this.follows.set(followed.value(), member, follows)) return;
        events.publishEvent(new Happening(Kind.FOLLOWED, new To.OneMember(followed), member, followed.value(), Optional.empty()));
    }

    public Tally of(AccountId followed, Viewer viewer) {
        return follows.of(followed.value(), viewer);
    }
}

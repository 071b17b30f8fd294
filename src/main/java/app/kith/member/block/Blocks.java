package app.kith.member.block;

import app.kith.account.AccountId;
import app.kith.member.Member;
import app.kith.member.Members;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where it is kept who has blocked whom. Nobody is told. */
@Repository
class Blocks {

    private final JdbcClient jdbc;
    private final Members members;
    private final ApplicationEventPublisher events;

    Blocks(JdbcClient jdbc, Members members, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.members = members;
        this.events = events;
    }

    /** Neither follows the other any more. */
    @Transactional
    void block(AccountId by, AccountId other) {
        jdbc.sql("insert into member_block (blocker_id, blocked_id) values (:by, :other) on conflict do nothing")
                .param("by", by.value()).param("other", other.value()).update();
        jdbc.sql("delete from member_follow where (member_id, followed_id) in ((:by, :other), (:other, :by))")
                .param("by", by.value()).param("other", other.value()).update();
        events.publishEvent(new Blocked(by, other));
    }

    void unblock(AccountId by, AccountId other) {
        jdbc.sql("delete from member_block where blocker_id = :by and blocked_id = :other")
                .param("by", by.value()).param("other", other.value()).update();
    }

    /** Whom somebody has blocked, the latest first; without those who are about to leave. */
    List<Member> of(AccountId by) {
        List<AccountId> blocked = jdbc.sql("select blocked_id from member_block where blocker_id = :by order by since desc, blocked_id")
                .param("by", by.value()).query((row, number) -> new AccountId(row.getObject(1, UUID.class))).list();
        var known = members.there(blocked);
        return blocked.stream().map(known::get).filter(Objects::nonNull).toList();
    }
}

package app.kith.member;

import app.kith.account.AccountId;
import app.kith.account.Leaving;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What members say of things with one tap, and take back: a cheer, a follow. However often it is said, it is said once; and it counts while
 * whoever said it is there.
 */
public final class Marks {

    private final JdbcClient jdbc;
    private final String add;
    private final String remove;
    private final String tally;

    /** @param subject the column that says what is marked; the others are {@code member_id} and {@code since} */
    public Marks(JdbcClient jdbc, String table, String subject) {
        this.jdbc = jdbc;
        this.add = "insert into %s (%s, member_id) values (:subject, :member) on conflict do nothing".formatted(table, subject);
        this.remove = "delete from %s where %s = :subject and member_id = :member".formatted(table, subject);
        this.tally = """
                select %2$s as subject, count(*) as count, coalesce(bool_or(member_id = :viewer), false) as own
                from %1$s where %2$s = any(:subjects) and not %3$s and %4$s group by %2$s""".formatted(table, subject, Leaving.is("member_id"), Reach.to("member_id"));
    }

    /** @return whether it is marked now and was not before */
    public boolean set(UUID subject, AccountId member, boolean marked) {
        int changed = jdbc.sql(marked ? add : remove).param("subject", subject).param("member", member.value()).update();
        return marked && changed == 1;
    }

    public Tally of(UUID subject, Viewer viewer) {
        return of(List.of(subject), viewer).getOrDefault(subject, Tally.NONE);
    }

    /** Those that anybody has marked; of the others there is {@link Tally#NONE}. */
    public Map<UUID, Tally> of(Collection<UUID> subjects, Viewer viewer) {
        Map<UUID, Tally> tallies = new HashMap<>();
        jdbc.sql(tally)
                .param("viewer", viewer.member().map(AccountId::value).orElse(null))
                .param("subjects", subjects.toArray(UUID[]::new))
                .query(row -> {
                    tallies.put(row.getObject("subject", UUID.class), new Tally(row.getInt("count"), row.getBoolean("own")));
                });
        return tallies;
    }
}

package app.kith.member;

import app.kith.account.AccountId;
import app.kith.id.Ids;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What members have done. Whoever writes holds the transaction. */
@Repository
class Experiences {

    private final JdbcClient jdbc;

    Experiences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(AccountId id, List<Experience> lines) {
        jdbc.sql("delete from experience where member_id = :member").param("member", id.value()).update();
        int position = 0;
        for (Experience experience : lines) {
            jdbc.sql("""
                    insert into experience (id, member_id, line, span, position)
                    values (:id, :member, :line, :span, :position)""")
                    .param("id", Ids.next())
                    .param("member", id.value())
                    .param("line", experience.line())
                    .param("span", experience.span().orElse(null))
                    .param("position", position++)
                    .update();
        }
    }

    List<Experience> of(AccountId id) {
        return jdbc.sql("select line, span from experience where member_id = :member order by position")
                .param("member", id.value())
                .query((row, n) -> new Experience(row.getString("line"), Optional.ofNullable(row.getString("span"))))
                .list();
    }
}

package app.kith.dream.step;

import app.kith.dream.DreamId;
import app.kith.id.Ids;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where the steps of dreams are kept, in the order that their dreamers gave them. */
@Repository
public class Steps {

    /** So many steps a dream has at most. */
    static final int MOST = 30;

    /** So many characters a step has at most. */
    static final int LONGEST = 120;

    private final JdbcClient jdbc;

    Steps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Step> of(DreamId dream) {
        return jdbc.sql("select id, line, done_at is not null as done from dream_step where dream_id = :dream order by position, id")
                .param("dream", dream.value())
                .query((row, n) -> new Step(row.getObject("id", UUID.class), row.getString("line"), row.getBoolean("done")))
                .list();
    }

    /** Adds a step behind the others; false when there are as many as may be. The same line twice at once is one. */
    @Transactional
    public boolean add(DreamId dream, String line) {
        hold(dream);
        List<Step> there = of(dream);
        if (there.stream().anyMatch(step -> step.line().equals(line) && !step.done())) return true;
        if (there.size() >= MOST) return false;
        jdbc.sql("""
                insert into dream_step (id, dream_id, position, line)
                select :id, :dream, coalesce(max(position), 0) + 1, :line from dream_step where dream_id = :dream""")
                .param("id", Ids.next())
                .param("dream", dream.value())
                .param("line", line)
                .update();
        return true;
    }

    @Transactional
    public void finish(DreamId dream, UUID step, boolean done) {
        jdbc.sql("update dream_step set done_at = case when :done then coalesce(done_at, now()) end where id = :id and dream_id = :dream")
                .param("done", done)
                .param("id", step)
                .param("dream", dream.value())
                .update();
    }

    @Transactional
    void remove(DreamId dream, UUID step) {
        jdbc.sql("delete from dream_step where id = :id and dream_id = :dream").param("id", step).param("dream", dream.value()).update();
    }

    /** Moves a step by so many places, up where that is negative; one that stands at the end stays there. */
    @Transactional
    void move(DreamId dream, UUID step, int places) {
        hold(dream);
        List<UUID> order = new ArrayList<>(of(dream).stream().map(Step::id).toList());
        int from = order.indexOf(step);
        int to = from + places;
        if (from < 0 || to < 0 || to >= order.size()) return;
        Collections.swap(order, from, to);
        for (int place = 0; place < order.size(); place++) {
            jdbc.sql("update dream_step set position = :place where id = :id and position <> :place")
                    .param("place", place + 1)
                    .param("id", order.get(place))
                    .update();
        }
    }

    /** Until the transaction ends nobody else changes the order. */
    private void hold(DreamId dream) {
        jdbc.sql("select id from dream where id = :dream for update").param("dream", dream.value()).query(UUID.class).list();
    }
}

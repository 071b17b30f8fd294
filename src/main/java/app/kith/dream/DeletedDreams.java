package app.kith.dream;

import app.kith.account.AccountId;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The dreams that their dreamers have deleted: nobody finds them, and their dreamer may bring them back for thirty days. */
@Repository
class DeletedDreams {

    private static final Logger LOG = LoggerFactory.getLogger(DeletedDreams.class);

    private final JdbcClient jdbc;

    DeletedDreams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    void add(DreamId dream) {
        jdbc.sql("update dream set deleted_at = now() where id = :id and deleted_at is null").param("id", dream.value()).update();
        jdbc.sql("delete from dream_draft where id = :id").param("id", dream.value()).update();
    }

    /** The newest first; few people have more than one. */
    List<DeletedDream> of(AccountId dreamer) {
        return jdbc.sql("""
                select id, title, deleted_at + interval '30 days' as until from dream
                where dreamer_id = :dreamer and deleted_at > now() - interval '30 days'
                order by deleted_at desc limit 100""")
                .param("dreamer", dreamer.value())
                .query((row, n) -> new DeletedDream(
                        new DreamId(row.getObject("id", UUID.class)), row.getString("title"), row.getTimestamp("until").toInstant()))
                .list();
    }

    /** False when it is somebody else's, or gone for good. */
    @Transactional
    boolean bringBack(DreamId dream, AccountId dreamer) {
        return jdbc.sql("""
                update dream set deleted_at = null
                where id = :id and dreamer_id = :dreamer and deleted_at > now() - interval '30 days'""")
                .param("id", dream.value())
                .param("dreamer", dreamer.value())
                .update() == 1;
    }

    /** Removes for good what nobody has brought back in time. */
    @Transactional
    void sweep() {
        int gone = jdbc.sql("delete from dream where deleted_at <= now() - interval '30 days'").update();
        if (gone > 0) LOG.info("{} deleted dreams are gone for good", gone);
    }
}

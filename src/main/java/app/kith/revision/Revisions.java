package app.kith.revision;

import app.kith.id.Ids;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where it is noted which revision of a form is kept: in a column beside what was typed, or in a table of its own where that
 * does not last as long. Whoever asks holds the transaction, and what the form is about.
 */
public final class Revisions {

    private final JdbcClient jdbc;
    private final String table;
    private final String column;

    public Revisions(JdbcClient jdbc, String table, String column) {
        this.jdbc = jdbc;
        this.table = table;
        this.column = column;
    }

    /**
     * What a page that is shown now says of itself whenever its script sends something. Ask for it before reading what the page
     * will show: then nothing can be written in between that the page claims to know.
     *
     * @param id of the row, where there is one yet
     */
    public String mark(Optional<UUID> id) {
        return id.flatMap(this::kept).map(Revision::version).orElse(0L) + "/" + Ids.next();
    }

    /**
     * Notes what has come, unless it is older than what is kept.
     *
     * @param meanwhile whether it was sent while somebody goes on typing; a button that leads on is pressed on what one sees, and
     *     counts however old its page is
     * @return whether what came is the newest now, so that it may be written
     */
    public boolean take(UUID id, Optional<Revision> sent, boolean meanwhile) {
        Optional<Revision> kept = kept(id);
        if (meanwhile && sent.isPresent() && kept.isPresent() && !sent.get().follows(kept.get())) return false;
        String written = Revision.written(kept, sent).toString();
        boolean noted = jdbc.sql("update %s set %s = :written where id = :id".formatted(table, column))
                .param("written", written)
                .param("id", id)
                .update() == 1;
        if (!noted) jdbc.sql("insert into %s (id, %s) values (:id, :written)".formatted(table, column))
                .param("id", id)
                .param("written", written)
                .update();
        return true;
    }

    private Optional<Revision> kept(UUID id) {
        return jdbc.sql("select %s from %s where id = :id".formatted(column, table))
                .param("id", id)
                .query((row, n) -> Revision.read(row.getString(1)))
                .optional()
                .flatMap(found -> found);
    }
}

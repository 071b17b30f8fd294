package app.kith.picture.ledger;

import app.kith.picture.store.Store;
import app.kith.picture.store.StoreName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger as an audit reads it, and what only an audit may write: into quarantine, and out of it. */
@Repository
public class Lines {

    private static final String SHOWN = "exists (select from picture_rendition rendition where rendition.store = file.store and rendition.key = file.key)";

    private static final String LINE = "select store, key, bytes, sha256, state, since, " + SHOWN + " as shown from stored_file file ";

    private final JdbcClient jdbc;

    Lines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A thousand lines of one store, behind a name. */
    public List<Line> after(StoreName store, String name) {
        return jdbc.sql(LINE + "where store = :store and key > :name order by key limit 1000")
                .param("store", store.toString())
                .param("name", name)
                .query((row, n) -> line(row))
                .list();
    }

    public Optional<Line> find(StoreName store, String name) {
        return jdbc.sql(LINE + "where store = :store and key = :name")
                .param("store", store.toString())
                .param("name", name)
                .query((row, n) -> line(row))
                .optional();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                StoreName.of(row.getString("store")).orElseThrow(),
                row.getString("key"),
                row.getLong("bytes"),
                Optional.ofNullable(row.getString("sha256")).map(Checksum::new),
                FileState.of(row.getString("state")),
                row.getTimestamp("since").toInstant(),
                row.getBoolean("shown"));
    }

    public List<Line> quarantined() {
        return jdbc.sql(LINE + "where state = 'quarantined' order by since, key").query((row, n) -> line(row)).list();
    }

    /** How many files lie in a store, whatever is to become of them. */
    public long lying(StoreName store) {
        return jdbc.sql("select count(*) from stored_file where store = :store and state <> 'deleted'").param("store", store.toString()).query(Long.class).single();
    }

    /** Sets aside what nobody wants: what the ledger does not know, or knows to be deleted. Anything else stays what it is. */
    public boolean quarantine(StoreName store, Store.Found found) {
        return jdbc.sql("""
                insert into stored_file (store, key, bytes, state) values (:store, :key, :bytes, 'quarantined')
                on conflict (store, key) do update set state = 'quarantined', since = now(), bytes = excluded.bytes
                    where stored_file.state = 'deleted'""")
                .param("store", store.toString())
                .param("key", found.name())
                .param("bytes", found.bytes())
                .update() == 1;
    }

    /** What was taken out of quarantine and is shown by no picture. */
    public List<Line> restored() {
        return jdbc.sql(LINE + "where state = 'kept' and not " + SHOWN + " order by since, key").query((row, n) -> line(row)).list();
    }

    /** Takes out of quarantine what may be wanted after all: it stays until it is set aside again. */
    public boolean restore(String name) {
        return jdbc.sql("""
                update stored_file set state = 'kept', since = now(), content_type = coalesce(content_type, 'image/webp')
                where key = :key and state = 'quarantined'""")
                .param("key", name)
                .update() > 0;
    }

    /** Sets aside again what was restored and is wanted by nobody after all. */
    public boolean setAsideAgain(String name) {
        return jdbc.sql("update stored_file file set state = 'quarantined', since = now() where key = :key and state = 'kept' and not " + SHOWN)
                .param("key", name)
                .update() > 0;
    }
}

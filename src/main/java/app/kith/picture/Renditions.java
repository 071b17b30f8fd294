package app.kith.picture;

import app.kith.picture.ledger.StoredFile;
import app.kith.picture.ledger.StoredFiles;
import app.kith.picture.store.Key;
import app.kith.picture.store.StoreName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which file shows a picture at which width. */
@Repository
public class Renditions {

    private static final String FILE = """
            select file.store, file.key, file.content_type, file.bytes, file.sha256
            from picture_rendition rendition join stored_file file using (store, key)
            """;

    private static final String PLACED = """
            select picture_id, width, withheld, file.store, file.key, file.content_type, file.bytes, file.sha256
            from picture_rendition rendition join stored_file file using (store, key) join picture on picture.id = picture_id
            """;

    private final JdbcClient jdbc;
    private final StoredFiles files;
    private final Addresses addresses;

    Renditions(JdbcClient jdbc, StoredFiles files, Addresses addresses) {
        this.jdbc = jdbc;
        this.files = files;
        this.addresses = addresses;
    }

    /** What was made of a picture, once it is stored. */
    List<Rendition> of(PictureId id, List<Encoded> made, List<StoredFile> stored) {
        return IntStream.range(0, made.size())
                .mapToObj(i -> made.get(i).rendition(addresses.of(id, made.get(i).width(), stored.get(i))))
                .toList();
    }

    /** False when the picture is shown at this width already. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean add(PictureId picture, Rendition rendition, StoredFile file) {
        return jdbc.sql("""
                insert into picture_rendition (picture_id, width, height, content_type, bytes, store, key)
                values (:picture, :width, :height, :type, :bytes, :store, :key)
                on conflict (picture_id, width) do nothing""")
                .param("picture", picture.value())
                .param("width", rendition.width())
                .param("height", rendition.height())
                .param("type", rendition.contentType())
                .param("bytes", rendition.bytes())
                .param("store", file.store().toString())
                .param("key", file.key().toString())
                .update() == 1;
    }

    /** Of a row with the columns of a rendition and its picture. */
    Rendition of(ResultSet row) throws SQLException {
        var file = new StoredFile(
                StoreName.of(row.getString("store")).orElseThrow(),
                Key.of(row.getString("key")).orElseThrow(),
                row.getString("content_type"),
                row.getLong("bytes"),
                Optional.empty());
        return new Rendition(row.getInt("width"), row.getInt("height"), file.contentType(), row.getInt("bytes"),
                addresses.of(new PictureId(row.getObject("id", UUID.class)), row.getInt("width"), file));
    }

    /** The files of a picture, which nobody changes before this transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<StoredFile> hold(PictureId picture) {
        jdbc.sql("select id from picture where id = :id for update").param("id", picture.value()).query().listOfRows();
        return jdbc.sql(FILE + "where picture_id = :id").param("id", picture.value()).query((row, n) -> StoredFile.of(row)).list();
    }

    /** The file of a picture that has an owner, who shows it to everybody. */
    Optional<StoredFile> shown(PictureId picture, int width) {
        return kept(picture, width, false);
    }

    /** The file of a picture whose owner is the only one to see it. */
    Optional<StoredFile> withheld(PictureId picture, int width) {
        return kept(picture, width, true);
    }

    private Optional<StoredFile> kept(PictureId picture, int width, boolean withheld) {
        return jdbc.sql(FILE + """
                join picture on picture.id = picture_id
                where picture_id = :id and width = :width and kept_at is not null and withheld = :withheld""")
                .param("id", picture.value())
                .param("width", width)
                .param("withheld", withheld)
                .query((row, n) -> StoredFile.of(row))
                .optional();
    }

    /**
     * A rendition and the file that it is shown by.
     *
     * @param withheld whether the picture's owner is the only one to see it
     */
    public record Placed(PictureId picture, int width, StoredFile file, boolean withheld) {}

    /** A hundred renditions of pictures that have owners, behind one of them, in an order that stays. */
    public List<Placed> after(PictureId picture, int width) {
        return jdbc.sql(PLACED + """
                where (picture_id, width) > (:picture, :width) and kept_at is not null
                order by picture_id, width limit 100""")
                .param("picture", picture.value())
                .param("width", width)
                .query((row, n) -> placed(row))
                .list();
    }

    /** How many renditions of pictures that have owners do not lie in a store yet. */
    public long elsewhere(StoreName store) {
        return jdbc.sql("select count(*) from picture_rendition join picture on id = picture_id where store <> :store and kept_at is not null")
                .param("store", store.toString())
                .query(Long.class)
                .single();
    }

    /** How many pictures have owners. */
    public long pictures() {
        return jdbc.sql("select count(*) from picture where kept_at is not null").query(Long.class).single();
    }

    /** The renditions of a picture that has an owner, the narrowest first. */
    public List<Placed> of(PictureId picture) {
        return jdbc.sql(PLACED + "where picture_id = :picture and kept_at is not null order by width")
                .param("picture", picture.value())
                .query((row, n) -> placed(row))
                .list();
    }

    /** The rendition that a file shows. */
    public Optional<Placed> shownBy(StoreName store, String key) {
        return jdbc.sql(PLACED + "where file.store = :store and file.key = :key")
                .param("store", store.toString())
                .param("key", key)
                .query((row, n) -> placed(row))
                .optional();
    }

    private static Placed placed(ResultSet row) throws SQLException {
        return new Placed(new PictureId(row.getObject("picture_id", UUID.class)), row.getInt("width"), StoredFile.of(row), row.getBoolean("withheld"));
    }

    /**
     * Shows a rendition by another file from now on, and lets go of the one before; false when it is not shown by that
     * any more, because the picture is gone or somebody else was quicker: then it is the other that is let go of.
     */
    @Transactional
    public boolean replace(Placed old, StoredFile fresh) {
        boolean replaced = point(old, fresh);
        files.release(List.of(replaced ? old.file() : fresh));
        return replaced;
    }

    /** The same for a file that an audit found wanting: it is set aside. */
    @Transactional
    boolean mend(Placed old, StoredFile fresh) {
        boolean replaced = point(old, fresh);
        if (replaced) files.setAside(List.of(old.file()));
        else files.release(List.of(fresh));
        return replaced;
    }

    private boolean point(Placed old, StoredFile fresh) {
        hold(old.picture());
        int replaced = jdbc.sql("""
                update picture_rendition set store = :store, key = :key, content_type = :type, bytes = :bytes
                where picture_id = :picture and width = :width and store = :before_store and key = :before_key""")
                .param("store", fresh.store().toString())
                .param("key", fresh.key().toString())
                .param("type", fresh.contentType())
                .param("bytes", fresh.bytes())
                .param("picture", old.picture().value())
                .param("width", old.width())
                .param("before_store", old.file().store().toString())
                .param("before_key", old.file().key().toString())
                .update();
        if (replaced == 1) files.keep(List.of(fresh));
        return replaced == 1;
    }

    /**
     * Shows a picture at a width that it did not have; false when it is gone, or has it by now because somebody else was quicker:
     * then the file is let go of.
     */
    @Transactional
    boolean join(PictureId picture, Rendition rendition, StoredFile fresh) {
        boolean joined = !hold(picture).isEmpty() && add(picture, rendition, fresh);
        if (joined) files.keep(List.of(fresh));
        else files.release(List.of(fresh));
        return joined;
    }

    /** Whether both pictures have the same sizes, and those the same content, as far as is known. */
    boolean alike(PictureId one, PictureId other) {
        return jdbc.sql("""
                select count(*) > 0 and bool_and(coalesce(ours.sha256 = theirs.sha256, false))
                from (select width, sha256 from picture_rendition join stored_file using (store, key) where picture_id = :one) ours
                    full join (select width, sha256 from picture_rendition join stored_file using (store, key) where picture_id = :other) theirs using (width)""")
                .param("one", one.value())
                .param("other", other.value())
                .query(Boolean.class)
                .single();
    }

    /** Shows a picture at this width no more, because that is not wanted today. */
    @Transactional
    void remove(Placed placed) {
        if (drop(placed)) files.release(List.of(placed.file()));
    }

    /** The same for a file that an audit found wanting. */
    @Transactional
    void giveUp(Placed placed) {
        if (drop(placed)) files.setAside(List.of(placed.file()));
    }

    private boolean drop(Placed placed) {
        hold(placed.picture());
        return jdbc.sql("delete from picture_rendition where store = :store and key = :key")
                .param("store", placed.file().store().toString())
                .param("key", placed.file().key().toString())
                .update() == 1;
    }
}

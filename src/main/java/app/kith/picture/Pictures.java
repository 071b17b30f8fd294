package app.kith.picture;

import app.kith.id.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where pictures are kept. A file is {@link #take taken} first and belongs to nobody; its owner {@link #keep keeps} it in
 * the transaction that refers to it, and {@link #letGo lets it go} in the one that no longer does. What nobody kept
 * within the hour, and what was let go, the sweep removes.
 */
@Repository
public class Pictures {

    private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate alone;
    private final Development development;
    private final Store store;

    Pictures(JdbcClient jdbc, PlatformTransactionManager transactions, Development development, Store store) {
        this.jdbc = jdbc;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.development = development;
        this.store = store;
    }

    /**
     * Makes a member's picture, a square, of any file whatsoever. Its rows are written before its files, in a
     * transaction of their own, so that a crash at any moment leaves nothing that the sweep does not find.
     */
    public Taken take(byte[] file, Optional<Crop> crop, Optional<String> description) {
        return switch (development.square(file, crop)) {
            case Development.Refused(var why) -> new Taken.Refused(why);
            case Development.Busy() -> new Taken.Busy();
            case Development.Done(var developed) -> store(developed, description);
        };
    }

    private Taken store(Darkroom.Developed developed, Optional<String> description) {
        var id = new PictureId(Ids.next());
        var picture = new Picture(
                id, description, developed.colour(), developed.renditions().stream().map(Encoded::rendition).toList());
        alone.executeWithoutResult(transaction -> add(picture));
        try {
            for (var rendition : developed.renditions()) {
                store.put(new Key(id, rendition.width()), rendition.contentType(), rendition.bytes());
            }
        } catch (IOException down) {
            LOG.warn("Picture {} could not be stored", id, down);
            letGo(id);
            return new Taken.StoreDown();
        }
        alone.executeWithoutResult(transaction -> jdbc.sql("update picture set stored_at = now() where id = :id")
                .param("id", id.value())
                .update());
        return new Taken.Kept(picture);
    }

    private void add(Picture picture) {
        jdbc.sql("insert into picture (id, description, colour) values (:id, :description, :colour)")
                .param("id", picture.id().value())
                .param("description", picture.description().orElse(null))
                .param("colour", picture.colour())
                .update();
        for (var rendition : picture.renditions()) {
            jdbc.sql("""
                    insert into picture_rendition (picture_id, width, height, content_type, bytes)
                    values (:picture, :width, :height, :type, :bytes)""")
                    .param("picture", picture.id().value())
                    .param("width", rendition.width())
                    .param("height", rendition.height())
                    .param("type", rendition.contentType())
                    .param("bytes", rendition.bytes())
                    .update();
        }
    }

    /** Gives a picture an owner, in the owner's transaction. One that was let go stays so: nobody else can have it. */
    @Transactional
    public void keep(PictureId id) {
        int kept = jdbc.sql("""
                update picture set kept_at = coalesce(kept_at, now())
                where id = :id and stored_at is not null and let_go_at is null""")
                .param("id", id.value())
                .update();
        if (kept == 0) throw new IllegalStateException("Picture " + id + " is not there to be kept");
    }

    /** Takes its owner away from a picture, in the owner's transaction. */
    @Transactional
    public void letGo(PictureId id) {
        jdbc.sql("update picture set let_go_at = coalesce(let_go_at, now()) where id = :id")
                .param("id", id.value())
                .update();
    }

    @Transactional
    public void describe(PictureId id, Optional<String> description) {
        jdbc.sql("update picture set description = :description where id = :id and let_go_at is null")
                .param("id", id.value())
                .param("description", description.orElse(null))
                .update();
    }

    /** A picture that has an owner. */
    public Optional<Picture> find(PictureId id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    /** Those of these pictures that have an owner. */
    public Map<PictureId, Picture> find(Collection<PictureId> ids) {
        if (ids.isEmpty()) return Map.of();
        record Row(PictureId id, Optional<String> description, String colour, Rendition rendition) {}
        return jdbc.sql("""
                select id, description, colour, width, height, content_type, bytes
                from picture join picture_rendition on picture_id = id
                where id in (:ids) and kept_at is not null and let_go_at is null
                order by id, width""")
                .param("ids", ids.stream().map(PictureId::value).toList())
                .query((row, n) -> new Row(
                        new PictureId(row.getObject("id", UUID.class)),
                        Optional.ofNullable(row.getString("description")),
                        row.getString("colour"),
                        new Rendition(row.getInt("width"), row.getInt("height"), row.getString("content_type"), row.getInt("bytes"))))
                .list().stream()
                .collect(Collectors.groupingBy(Row::id))
                .values().stream()
                .map(rows -> new Picture(
                        rows.getFirst().id, rows.getFirst().description, rows.getFirst().colour, rows.stream().map(Row::rendition).toList()))
                .collect(Collectors.toMap(Picture::id, Function.identity()));
    }

    /** The file of a rendition of a picture that has an owner. */
    Optional<Store.Stored> open(Key key) throws IOException {
        boolean shown = jdbc.sql("""
                select exists (
                    select from picture join picture_rendition on picture_id = id
                    where id = :id and width = :width and kept_at is not null and let_go_at is null)""")
                .param("id", key.picture().value())
                .param("width", key.width())
                .query(Boolean.class)
                .single();
        return shown ? store.get(key) : Optional.empty();
    }

    /**
     * Removes the pictures that have no owner. Each goes in a transaction of its own that deletes the rows first, which
     * fails for as long as anything refers to them, and then the files: a file is never deleted that is still wanted,
     * and rows whose files could not be deleted are back for the next sweep.
     */
    public void sweep() {
        List<UUID> ownerless = jdbc.sql("""
                select id from picture where let_go_at is not null
                union all
                select id from picture where kept_at is null and created_at < now() - interval '1 hour' and let_go_at is null
                limit 1000""")
                .query(UUID.class)
                .list();
        for (UUID id : ownerless) {
            try {
                alone.executeWithoutResult(transaction -> remove(new PictureId(id)));
            } catch (RuntimeException notYet) {
                LOG.warn("Picture {} stays for the next sweep", id, notYet);
            }
        }
    }

    private void remove(PictureId id) {
        List<Integer> widths = jdbc.sql("select width from picture_rendition where picture_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .list();
        int removed = jdbc.sql("""
                delete from picture where id = :id
                    and (let_go_at is not null or kept_at is null and created_at < now() - interval '1 hour')""")
                .param("id", id.value())
                .update();
        if (removed == 0) return; // kept at the last moment, or another node was quicker
        try {
            for (int width : widths) store.delete(new Key(id, width));
        } catch (IOException down) {
            throw new UncheckedIOException(down);
        }
    }
}

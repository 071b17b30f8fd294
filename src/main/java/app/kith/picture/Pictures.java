package app.kith.picture;

import app.kith.id.Ids;
import app.kith.picture.ledger.Deposit;
import app.kith.picture.ledger.NewFile;
import app.kith.picture.ledger.StoredFile;
import app.kith.picture.ledger.StoredFiles;
import app.kith.picture.store.Key;
import app.kith.picture.store.Store;
import app.kith.picture.store.StoreFull;
import app.kith.picture.store.Stores;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where pictures are kept. A file is {@link #take taken} first and belongs to nobody; its owner {@link #keep keeps} it in
 * the transaction that refers to it, and {@link #letGo lets it go} in the one that no longer does. What nobody kept
 * within the hour, the sweep lets go.
 */
@Repository
public class Pictures implements Shown {

    private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate alone;
    private final Processing processing;
    private final Deposit deposit;
    private final StoredFiles files;
    private final Renditions renditions;
    private final Stores stores;
    private final Negatives negatives;
    private final ApplicationEventPublisher events;

    Pictures(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Processing processing,
            Deposit deposit,
            StoredFiles files,
            Renditions renditions,
            Stores stores,
            Negatives negatives,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.processing = processing;
        this.deposit = deposit;
        this.files = files;
        this.renditions = renditions;
        this.stores = stores;
        this.negatives = negatives;
        this.events = events;
    }

    /**
     * Makes a member's picture, a square, of any file whatsoever. Its rows are written when its files are stored, in a
     * transaction of their own; the ledger knew of them before.
     */
    public Taken take(byte[] file, Optional<Crop> crop, Caption caption) {
        return switch (processing.square(file, crop)) {
            case Processing.Refused(var why, var extent) -> new Taken.Refused(why, extent);
            case Processing.Busy() -> new Taken.Busy();
            case Processing.Done(var rendered, var negative) -> store(rendered, crop, caption, negative);
        };
    }

    private Taken store(Renderer.Rendered rendered, Optional<Crop> crop, Caption caption, Optional<Negative> negative) {
        var id = new PictureId(Ids.next());
        try {
            List<StoredFile> stored = deposit.put(rendered.renditions().stream()
                    .map(made -> new NewFile(new Key(id.value(), made.width()), made.contentType(), made.bytes()))
                    .toList());
            var picture = new Picture(id, caption, rendered.colour(), rendered.glimpse(), renditions.of(id, rendered.renditions(), stored));
            alone.executeWithoutResult(transaction -> {
                add(picture, stored);
                negatives.add(id, crop, rendered.glimpse(), negative);
            });
            return new Taken.Kept(picture, rendered.still());
        } catch (StoreFull full) {
            LOG.warn("There is no room for pictures: {}", full.getMessage());
            return new Taken.NoRoom();
        } catch (IOException down) {
            LOG.warn("Picture {} could not be stored", id, down);
            return new Taken.StoreDown();
        }
    }

    private void add(Picture picture, List<StoredFile> stored) {
        jdbc.sql("insert into picture (id, description, decorative, colour) values (:id, :description, :decorative, :colour)")
                .param("id", picture.id().value())
                .param("description", picture.caption().text().orElse(null))
                .param("decorative", picture.caption().decorative())
                .param("colour", picture.colour())
                .update();
        for (int i = 0; i < stored.size(); i++) renditions.add(picture.id(), picture.renditions().get(i), stored.get(i));
    }

    /**
     * Gives a picture an owner, in the owner's transaction; everybody may see it from then on. One that was let go is not
     * there: nobody else can have it.
     */
    @Transactional
    public void keep(PictureId id) {
        keep(id, false);
    }

    /** The same, but its owner is the only one to see it, by {@link WithheldRenditions}, until it is kept by {@link #keep}. */
    @Transactional
    public void withhold(PictureId id) {
        keep(id, true);
    }

    private void keep(PictureId id, boolean withheld) {
        int kept = jdbc.sql("update picture set kept_at = coalesce(kept_at, now()), withheld = :withheld where id = :id")
                .param("id", id.value())
                .param("withheld", withheld)
                .update();
        if (kept == 0) throw new IllegalStateException("Picture " + id + " is not there to be kept");
        files.keep(renditions.hold(id));
    }

    /**
     * Takes its owner away from a picture, in the owner's transaction, which must refer to it no more: then it is gone,
     * and its files soon after.
     */
    @Transactional
    public void letGo(PictureId id) {
        List<StoredFile> shown = renditions.hold(id);
        jdbc.sql("delete from picture where id = :id").param("id", id.value()).update();
        files.release(shown);
        events.publishEvent(new PictureGone(id));
    }

    /** Whether two pictures show the same and say the same of it, as when the same form is sent twice. */
    public boolean alike(Picture one, Picture other) {
        return one.caption().equals(other.caption()) && renditions.alike(one.id(), other.id());
    }

    @Transactional
    public void describe(PictureId id, Caption caption) {
        jdbc.sql("update picture set description = :description, decorative = :decorative where id = :id")
                .param("id", id.value())
                .param("description", caption.text().orElse(null))
                .param("decorative", caption.decorative())
                .update();
    }

    /** A picture that has an owner. */
    public Optional<Picture> find(PictureId id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    /** Those of these pictures that have an owner. */
    public Map<PictureId, Picture> find(Collection<PictureId> ids) {
        if (ids.isEmpty()) return Map.of();
        record Row(PictureId id, Caption caption, String colour, Optional<String> glimpse, Rendition rendition) {}
        return jdbc.sql("""
                select id, description, decorative, colour, glimpse, width, height, rendition.content_type, bytes, store, key
                from picture join picture_rendition rendition on rendition.picture_id = id
                    left join picture_negative negative on negative.picture_id = id
                where id in (:ids) and kept_at is not null
                order by id, width""")
                .param("ids", ids.stream().map(PictureId::value).toList())
                .query((row, n) -> new Row(
                        new PictureId(row.getObject("id", UUID.class)),
                        new Caption(Optional.ofNullable(row.getString("description")), row.getBoolean("decorative")),
                        row.getString("colour"),
                        Optional.ofNullable(row.getString("glimpse")),
                        renditions.of(row)))
                .list().stream()
                .collect(Collectors.groupingBy(Row::id))
                .values().stream()
                .map(rows -> new Picture(
                        rows.getFirst().id, rows.getFirst().caption, rows.getFirst().colour, rows.getFirst().glimpse, rows.stream().map(Row::rendition).toList()))
                .collect(Collectors.toMap(Picture::id, Function.identity()));
    }

    /** The bytes of a picture that its owner shows to everybody, for whoever takes it along. */
    @Override
    public Optional<byte[]> bytes(PictureId id, int width) throws IOException {
        var shown = renditions.shown(id, width);
        if (shown.isEmpty()) return Optional.empty();
        return read(shown.get()).map(Store.Stored::bytes);
    }

    /** The file that a picture was made of, where that was kept, for whoever takes it along. */
    public Optional<byte[]> original(PictureId id) {
        return negatives.of(id).map(Negative::content);
    }

    /** Whether the file that a picture is made of is kept with it, which its owner is told. */
    public boolean keepsOriginals() {
        return processing.keeping();
    }

    /** Whatever a store holds, empty when it holds no such file. */
    Optional<Store.Stored> read(StoredFile file) throws IOException {
        try {
            return stores.of(file.store()).get(file.key());
        } catch (IOException down) {
            LOG.warn("{} cannot be read from the store \"{}\": {}", file.key(), file.store(), down.toString());
            throw down;
        }
    }

    /** Lets go of pictures that nobody kept within the hour. One that is kept at this moment stays. */
    public void sweep() {
        List<UUID> ownerless = jdbc.sql("select id from picture where kept_at is null and created_at < now() - interval '1 hour' limit 1000")
                .query(UUID.class)
                .list();
        for (UUID id : ownerless) {
            try {
                alone.executeWithoutResult(transaction -> letGoUnkept(new PictureId(id)));
            } catch (RuntimeException notYet) {
                LOG.warn("Picture {} stays for the next sweep", id, notYet);
            }
        }
    }

    private void letGoUnkept(PictureId id) {
        boolean unkept = jdbc.sql("select kept_at is null from picture where id = :id for update").param("id", id.value())
                .query(Boolean.class).optional().orElse(false);
        if (unkept) letGo(id);
    }
}

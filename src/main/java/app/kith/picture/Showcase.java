package app.kith.picture;

import app.kith.picture.ledger.StoredFile;
import app.kith.picture.store.Store;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * The renditions that are looked at just now, so that neither the database nor the store is asked for each of a page's
 * twenty faces, again for every visitor. A file never changes under its key; whether a picture is still shown by it is
 * asked again after a second. On this node, what is let go of is gone from here at once.
 */
@Component
class Showcase {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    /** In bytes, of files. When there are more, all go: those that are looked at come back. */
    private static final long ROOM = 16 << 20;

    /** A rendition and its file's content. */
    record Piece(StoredFile file, byte[] bytes) {}

    private record Looked(Piece piece, long at) {}

    private record Place(PictureId picture, int width) {}

    private final Pictures pictures;
    private final Renditions renditions;
    private final Map<Place, Looked> pieces = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();

    Showcase(Pictures pictures, Renditions renditions) {
        this.pictures = pictures;
        this.renditions = renditions;
    }

    /** Empty when no such picture has an owner, or its file is missing. */
    Optional<Piece> at(PictureId picture, int width) throws IOException {
        var place = new Place(picture, width);
        Looked looked = pieces.get(place);
        if (looked != null && System.nanoTime() - looked.at < SECOND) return Optional.of(looked.piece);
        long now = System.nanoTime();
        Optional<StoredFile> shown = renditions.shown(picture, width);
        if (shown.isEmpty()) {
            take(place);
            return Optional.empty();
        }
        if (looked != null && looked.piece.file.key().equals(shown.get().key())) return Optional.of(put(place, looked.piece, now));
        Optional<Store.Stored> stored = pictures.read(shown.get());
        return stored.map(file -> put(place, new Piece(shown.get(), file.bytes()), now));
    }

    private Piece put(Place place, Piece piece, long now) {
        Looked before = pieces.put(place, new Looked(piece, now));
        long more = piece.bytes.length - (before == null ? 0 : before.piece.bytes.length);
        if (bytes.addAndGet(more) > ROOM) {
            pieces.clear();
            bytes.set(0);
        }
        return piece;
    }

    private void take(Place place) {
        Looked gone = pieces.remove(place);
        if (gone != null) bytes.addAndGet(-gone.piece.bytes.length);
    }

    void forget(PictureGone gone) {
        pieces.keySet().stream().filter(place -> place.picture.equals(gone.picture())).toList().forEach(this::take);
    }
}

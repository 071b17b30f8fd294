package app.kith.picture;

import app.kith.picture.ledger.StoredFile;
import app.kith.picture.store.Store;
import app.kith.settings.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * The renditions that are looked at just now, so that neither the database nor the store is asked for each of a page's
 * twenty faces, again for every visitor. A file never changes under its key; whether a picture is still shown by it is
 * asked again within a second. On this node, what is let go of is gone from here at once.
 */
@Component
class Showcase {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    /** In bytes, of files. When there are more, all go: those that are looked at come back. */
    private static final long ROOM = 16 << 20;

    /**
     * A rendition and its file's content.
     *
     * @param head of an answer that brings all of it: what it says of the file, to its end
     */
    record Piece(StoredFile file, byte[] head, byte[] bytes) {}

    private static final class Looked {

        private final PictureId picture;
        private final Piece piece;
        private final long at;
        private final AtomicBoolean askedAgain = new AtomicBoolean();

        Looked(PictureId picture, Piece piece, long at) {
            this.picture = picture;
            this.piece = piece;
            this.at = at;
        }

        boolean within(long nanoseconds) {
            return System.nanoTime() - at < nanoseconds;
        }
    }

    private final Pictures pictures;
    private final Renditions renditions;
    private final boolean https;

    /** By the paths that browsers ask for. */
    private final Map<String, Looked> pieces = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();

    /** How many have been let go of. */
    private final AtomicLong goneSoFar = new AtomicLong();

    Showcase(Pictures pictures, Renditions renditions, Settings settings) {
        this.pictures = pictures;
        this.renditions = renditions;
        this.https = settings.https();
    }

    /**
     * What is known of a path without asking anybody. Empty says nothing of whether there is such a picture. It is said to one in the
     * second half of each second, who asks on behalf of all.
     */
    Optional<Piece> justNow(String path) {
        Looked looked = pieces.get(path);
        if (looked == null || !looked.within(SECOND)) return Optional.empty();
        boolean asksForAll = !looked.within(SECOND / 2) && looked.askedAgain.compareAndSet(false, true);
        return asksForAll ? Optional.empty() : Optional.of(looked.piece);
    }

    /** Empty when no such picture has an owner, or its file is missing. */
    Optional<Piece> at(PictureId picture, int width) throws IOException {
        String path = "/pictures/" + picture + "/" + width;
        Looked looked = pieces.get(path);
        if (looked != null && looked.within(SECOND / 2)) return Optional.of(looked.piece);
        long now = System.nanoTime();
        long goneBefore = goneSoFar.get();
        Optional<StoredFile> shown = renditions.shown(picture, width);
        if (shown.isEmpty()) {
            take(path);
            return Optional.empty();
        }
        if (looked != null && looked.piece.file.key().equals(shown.get().key())) return Optional.of(put(path, new Looked(picture, looked.piece, now), goneBefore));
        Optional<Store.Stored> stored = pictures.read(shown.get());
        return stored.map(file -> put(path, new Looked(picture, piece(shown.get(), file.bytes()), now), goneBefore));
    }

    private Piece piece(StoredFile file, byte[] bytes) {
        String head = "Content-Type: " + file.contentType() + "\r\n"
                + "Content-Length: " + bytes.length + "\r\n"
                + "ETag: " + RenditionController.tag(file) + "\r\n"
                + "Cache-Control: " + RenditionController.FOR_GOOD.getHeaderValue() + "\r\n"
                + "Accept-Ranges: bytes\r\n"
                + "X-Content-Type-Options: nosniff\r\n"
                + "Content-Security-Policy: " + RenditionController.NOTHING_RUNS + "\r\n"
                + (https ? "Strict-Transport-Security: max-age=31536000\r\n" : "")
                + "\r\n";
        return new Piece(file, head.getBytes(StandardCharsets.ISO_8859_1), bytes);
    }

    private Piece put(String path, Looked looked, long goneBefore) {
        Looked before = pieces.put(path, looked);
        long more = looked.piece.bytes.length - (before == null ? 0 : before.piece.bytes.length);
        if (bytes.addAndGet(more) > ROOM) {
            pieces.clear();
            bytes.set(0);
        }
        // Whatever was let go of after this one was asked about may be this one.
        if (goneSoFar.get() != goneBefore) take(path);
        return looked.piece;
    }

    private void take(String path) {
        Looked taken = pieces.remove(path);
        if (taken != null) bytes.addAndGet(-taken.piece.bytes.length);
    }

    void forget(PictureGone gone) {
        goneSoFar.incrementAndGet();
        pieces.entrySet().stream().filter(piece -> piece.getValue().picture.equals(gone.picture())).map(Map.Entry::getKey).toList().forEach(this::take);
    }
}

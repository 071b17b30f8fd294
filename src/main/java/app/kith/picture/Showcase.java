package app.kith.picture;

import app.kith.picture.ledger.StoredFile;
import app.kith.picture.store.Key;
import app.kith.settings.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.http.HttpHeaders;
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
     * A file's content.
     *
     * @param head of an answer that brings all of it: what it says of the file, to its end
     */
    record Piece(Key key, byte[] head, byte[] bytes) {}

    /**
     * What a picture is shown by, under the path that was asked for.
     *
     * @param at when the database was asked
     * @param gone how many had been let go of by then
     */
    record Asked(PictureId picture, String path, StoredFile file, long at, long gone) {}

    private record Looked(PictureId picture, Piece piece, long at, AtomicBoolean askedAgain) {

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

    /** Empty when no such picture has an owner. */
    Optional<Asked> ask(PictureId picture, int width) {
        String path = Addresses.here(picture, width);
        long now = System.nanoTime();
        long gone = goneSoFar.get();
        Optional<StoredFile> shown = renditions.shown(picture, width);
        if (shown.isEmpty()) take(path);
        return shown.map(file -> new Asked(picture, path, file, now, gone));
    }

    /** Empty when the file is missing. */
    Optional<byte[]> bytes(Asked asked) throws IOException {
        Looked looked = pieces.get(asked.path);
        boolean here = looked != null && looked.piece.key.equals(asked.file.key());
        Optional<Piece> piece = here ? Optional.of(looked.piece) : pictures.read(asked.file).map(stored -> piece(asked.file, stored.bytes()));
        piece.ifPresent(it -> put(it, asked));
        return piece.map(Piece::bytes);
    }

    private Piece piece(StoredFile file, byte[] bytes) {
        HttpHeaders headers = RenditionController.headers(file, RenditionController.FOR_GOOD);
        headers.setContentLength(bytes.length);
        headers.set("Accept-Ranges", "bytes");
        if (https) headers.set("Strict-Transport-Security", "max-age=31536000");
        var head = new StringBuilder();
        headers.forEach((name, values) -> values.forEach(value -> head.append(name).append(": ").append(value).append("\r\n")));
        return new Piece(file.key(), head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1), bytes);
    }

    private void put(Piece piece, Asked asked) {
        Looked before = pieces.put(asked.path, new Looked(asked.picture, piece, asked.at, new AtomicBoolean()));
        long more = piece.bytes.length - (before == null ? 0 : before.piece.bytes.length);
        if (bytes.addAndGet(more) > ROOM) {
            pieces.clear();
            bytes.set(0);
        }
        // Whatever was let go of after this one was asked about may be this one.
        if (goneSoFar.get() != asked.gone) take(asked.path);
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

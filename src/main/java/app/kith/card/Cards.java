package app.kith.card;

import app.kith.picture.Easel;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/**
 * Where cards are kept: the last few in memory, each drawn once however many ask at once. Whoever shows previews keeps a copy
 * for days, a card is drawn in a fraction of a second, and nothing has to be cleared away when a name changes.
 */
@Component
public class Cards {

    /** Of some 100 KB each. */
    private static final int KEPT = 64;

    private static final CacheControl FOREVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Easel easel;
    private final Map<String, CompletableFuture<Easel.Outcome>> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CompletableFuture<Easel.Outcome>> eldest) {
            return size() > KEPT;
        }
    });

    Cards(Easel easel) {
        this.easel = easel;
    }

    /**
     * Answers a request for a card. Another card's name leads on to this one's; not for good, because a name that was
     * changed may be changed back.
     *
     * @param folder the path that the card's file lies in, with its last slash
     */
    public ResponseEntity<byte[]> send(Card card, String folder, String asked, WebRequest request) {
        String file = card.file();
        if (!file.equals(asked)) {
            return ResponseEntity.status(HttpStatus.FOUND).location(URI.create(folder + file)).cacheControl(CacheControl.noCache()).build();
        }
        String etag = "\"" + file + "\"";
        if (request.checkNotModified(etag)) return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(etag).cacheControl(FOREVER).build();
        return switch (of(card)) {
            case Easel.Outcome.Done(var type, var bytes) -> ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(type))
                    .cacheControl(FOREVER)
                    .eTag(etag)
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Security-Policy", "default-src 'none'; sandbox")
                    .body(bytes);
            case Easel.Outcome.Busy() -> ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, "10")
                    .cacheControl(CacheControl.noStore())
                    .build();
        };
    }

    /** The first who asks has it drawn; the others wait for that. */
    Easel.Outcome of(Card card) {
        var ours = new CompletableFuture<Easel.Outcome>();
        var first = kept.putIfAbsent(card.file(), ours);
        if (first != null) return first.join();
        try {
            var outcome = easel.draw(Card.WIDTH, Card.HEIGHT, canvas -> card.drawOn(new Board(canvas)));
            if (outcome instanceof Easel.Outcome.Busy) kept.remove(card.file(), ours);
            ours.complete(outcome);
            return outcome;
        } catch (RuntimeException | Error failed) {
            kept.remove(card.file(), ours);
            ours.completeExceptionally(failed);
            throw failed;
        }
    }
}

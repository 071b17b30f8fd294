package app.kith.picture;

import app.kith.picture.ledger.StoredFile;
import app.kith.picture.store.Key;
import app.kith.web.NotFound;
import app.kith.web.Public;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/**
 * Sends a picture to whoever shows it, whole or in part. It never changes under its address, and nothing in it may ever
 * run. What its file is called in the store is its tag.
 */
@Controller
@Public
class RenditionController {

    static final CacheControl FOR_GOOD = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    static final String NOTHING_RUNS = "default-src 'none'; sandbox";

    private final Showcase showcase;
    private final Renditions renditions;

    RenditionController(Showcase showcase, Renditions renditions) {
        this.showcase = showcase;
        this.renditions = renditions;
    }

    @GetMapping("/pictures/{id}/{width}")
    ResponseEntity<?> show(@PathVariable String id, @PathVariable String width, WebRequest request) {
        Key asked = Key.of(id + "-" + width).orElseThrow(NotFound::new);
        var picture = new PictureId(asked.id());
        StoredFile file = renditions.shown(picture, asked.width()).orElseThrow(NotFound::new);
        if (request.checkNotModified(tag(file))) return same(file, FOR_GOOD);
        try {
            var piece = showcase.at(picture, asked.width()).orElseThrow(NotFound::new);
            return answer(piece.file(), piece.bytes(), FOR_GOOD, request);
        } catch (IOException down) {
            return down();
        }
    }

    static String tag(StoredFile file) {
        return "\"" + file.key() + "\"";
    }

    static ResponseEntity<?> same(StoredFile file, CacheControl kept) {
        return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag(file)).cacheControl(kept).build();
    }

    /** The store cannot be read. */
    static ResponseEntity<?> down() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).cacheControl(CacheControl.noStore()).header("Retry-After", "30").build();
    }

    /** Of what was made anew meanwhile, no part fits to those that somebody has: who asks for one "if it is still the same" is sent all of it. */
    static ResponseEntity<?> answer(StoredFile file, byte[] bytes, CacheControl kept, WebRequest request) {
        String known = request.getHeader("If-Range");
        boolean whole = known != null && !known.equals(tag(file));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.contentType()))
                .cacheControl(kept)
                .eTag(tag(file))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", NOTHING_RUNS)
                .body(whole ? bytes : new ByteArrayResource(bytes));
    }
}

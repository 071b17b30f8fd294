package app.kith.picture;

import app.kith.picture.ledger.StoredFile;
import app.kith.picture.store.Key;
import app.kith.web.NotFound;
import app.kith.web.Public;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
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

    private final Showcase showcase;

    RenditionController(Showcase showcase) {
        this.showcase = showcase;
    }

    @GetMapping("/pictures/{id}/{width}")
    ResponseEntity<?> show(@PathVariable String id, @PathVariable String width, WebRequest request) {
        Key typed = Key.of(id + "-" + width).orElseThrow(NotFound::new);
        Showcase.Asked asked = showcase.ask(new PictureId(typed.id()), typed.width()).orElseThrow(NotFound::new);
        if (request.checkNotModified(tag(asked.file()))) return same(asked.file(), FOR_GOOD);
        try {
            byte[] bytes = showcase.bytes(asked).orElseThrow(NotFound::new);
            return answer(asked.file(), bytes, FOR_GOOD, request);
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
        return ResponseEntity.ok().headers(headers(file, kept)).body(whole ? bytes : new ByteArrayResource(bytes));
    }

    /** Of every answer that brings it, or a part of it. */
    static HttpHeaders headers(StoredFile file, CacheControl kept) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(file.contentType()));
        headers.setCacheControl(kept);
        headers.setETag(tag(file));
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "default-src 'none'; sandbox");
        return headers;
    }
}

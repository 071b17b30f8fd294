package app.kith.picture;

import app.kith.web.NotFound;
import app.kith.web.Public;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Sends a picture to whoever shows it. It never changes under its address, and nothing in it may ever run. */
@Controller
@Public
class RenditionController {

    private final Pictures pictures;

    RenditionController(Pictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/pictures/{id}/{width}")
    ResponseEntity<byte[]> show(@PathVariable String id, @PathVariable String width) throws IOException {
        Key key = Key.of(id + "-" + width).orElseThrow(NotFound::new);
        Store.Stored stored = pictures.open(key).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(stored.contentType()))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(stored.bytes());
    }
}

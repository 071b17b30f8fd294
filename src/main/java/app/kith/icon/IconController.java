package app.kith.icon;

import app.kith.web.Public;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;

/** Sends the mark in pixels; each size is drawn once. Their addresses are fixed by custom, so they are asked after weekly. */
@Controller
@Public
class IconController {

    static final CacheControl WEEK = CacheControl.maxAge(Duration.ofDays(7)).cachePublic();

    private final Map<Icon, byte[]> drawn = new EnumMap<>(Icon.class);

    @GetMapping("/favicon.ico")
    ResponseEntity<byte[]> favicon() {
        return send(Icon.FAVICON, MediaType.parseMediaType("image/vnd.microsoft.icon"));
    }

    @GetMapping("/apple-touch-icon.png")
    ResponseEntity<byte[]> touch() {
        return send(Icon.TOUCH, MediaType.IMAGE_PNG);
    }

    @GetMapping("/icon-192.png")
    ResponseEntity<byte[]> plain() {
        return send(Icon.PLAIN_192, MediaType.IMAGE_PNG);
    }

    @GetMapping("/icon-512.png")
    ResponseEntity<byte[]> large() {
        return send(Icon.PLAIN_512, MediaType.IMAGE_PNG);
    }

    @GetMapping("/icon-maskable-192.png")
    ResponseEntity<byte[]> maskable() {
        return send(Icon.MASKABLE_192, MediaType.IMAGE_PNG);
    }

    @GetMapping("/icon-maskable-512.png")
    ResponseEntity<byte[]> maskableLarge() {
        return send(Icon.MASKABLE_512, MediaType.IMAGE_PNG);
    }

    private ResponseEntity<byte[]> send(Icon icon, MediaType type) {
        byte[] bytes = drawnOnce(icon);
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(WEEK)
                .eTag("\"" + DigestUtils.md5DigestAsHex(bytes) + "\"")
                .body(bytes);
    }

    private synchronized byte[] drawnOnce(Icon icon) {
        return drawn.computeIfAbsent(icon, Icon::drawn);
    }
}

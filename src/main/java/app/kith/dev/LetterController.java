package app.kith.dev;

import app.kith.mail.Letter;
import app.kith.mail.Outbox;
import app.kith.web.Development;
import app.kith.web.NotFound;
import app.kith.web.Page;
import app.kith.web.Public;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Letters as their readers see them: every kind with example data, and those in the outbox. */
@Controller
@Public
@Development
class LetterController {

    /** A letter's style is inline, so pages of their own may have it; nothing else of them comes alive. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'";

    /** So many letters stand on one page. */
    private static final int MOST = 30;

    private final ExampleLetters examples;
    private final Outbox outbox;

    LetterController(ExampleLetters examples, Outbox outbox) {
        this.examples = examples;
        this.outbox = outbox;
    }

    @GetMapping("/dev/letters")
    ModelAndView list() {
        return Page.show("dev/letters", examples.all());
    }

    @GetMapping("/dev/letters/{name}")
    ResponseEntity<byte[]> example(@PathVariable String name) {
        return html(Optional.ofNullable(examples.all().get(name)));
    }

    @GetMapping("/dev/outbox")
    ModelAndView outbox() {
        var newest = new LinkedHashMap<UUID, Letter>();
        outbox.ids().stream().limit(MOST).forEach(id -> outbox.find(id).ifPresent(letter -> newest.put(id, letter)));
        return Page.show("dev/outbox", newest);
    }

    @GetMapping("/dev/outbox/{id}")
    ResponseEntity<byte[]> laid(@PathVariable UUID id) {
        return html(outbox.find(id));
    }

    private static ResponseEntity<byte[]> html(Optional<Letter> letter) {
        return ResponseEntity.ok()
                .header("Content-Security-Policy", POLICY)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(letter.orElseThrow(NotFound::new).html().getBytes(StandardCharsets.UTF_8));
    }
}

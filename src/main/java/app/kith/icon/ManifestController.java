package app.kith.icon;

import app.kith.asset.Assets;
import app.kith.web.Public;
import app.kith.web.Words;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Says what the site is called and looks like on a home screen (W3C web app manifest). */
@Controller
@Public
class ManifestController {

    /** What shows before the first page does. */
    private static final String PAPER = Ink.PAPER.hex();

    private final Words words;
    private final Assets assets;

    ManifestController(Words words, Assets assets) {
        this.words = words;
        this.assets = assets;
    }

    /** The names are those that the standard gives them. */
    record Manifest(
            String name,
            String short_name,
            String description,
            String lang,
            String id,
            String start_url,
            String scope,
            String display,
            String theme_color,
            String background_color,
            List<Image> icons) {

        record Image(String src, String sizes, String type, String purpose) {}
    }

    @GetMapping(path = "/manifest.webmanifest", produces = "application/manifest+json")
    ResponseEntity<Manifest> show() {
        return ResponseEntity.ok().cacheControl(IconController.WEEK).body(new Manifest(
                words.say("web.name"), words.say("web.name"), words.say("web.description"), words.language(),
                "/", "/", "/", "minimal-ui", PAPER, PAPER, List.of(
                        new Manifest.Image(assets.href("/icon.svg"), "any", "image/svg+xml", "any"),
                        new Manifest.Image("/icon-192.png", "192x192", "image/png", "any"),
                        new Manifest.Image("/icon-512.png", "512x512", "image/png", "any"),
                        new Manifest.Image("/icon-maskable-192.png", "192x192", "image/png", "maskable"),
                        new Manifest.Image("/icon-maskable-512.png", "512x512", "image/png", "maskable"))));
    }
}

package app.kith.outward.sitemap;

import app.kith.keyset.Place;
import app.kith.outward.Answer;
import app.kith.outward.Xml;
import app.kith.settings.Settings;
import app.kith.web.NotFound;
import app.kith.web.Public;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Tells search engines which pages there are: a list of parts, and in each part a list of pages. */
@Controller
@Public
class SitemapController {

    /** So many are in memory at once. */
    private static final int BATCH = 1_000;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final SitemapParts parts;
    private final Locations locations;
    private final Settings settings;

    SitemapController(SitemapParts parts, Locations locations, Settings settings) {
        this.parts = parts;
        this.locations = locations;
        this.settings = settings;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<byte[]> robots() {
        String says = "User-agent: *\nDisallow:\n\nSitemap: " + absolute("/sitemap.xml") + "\n";
        return Answer.of(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8), says.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> index() {
        var xml = new Xml().open("sitemapindex", "xmlns", NAMESPACE);
        for (Kind kind : Kind.ALL) {
            for (Place place : parts.of(kind)) {
                xml.open("sitemap").leaf("loc", absolute("/sitemap-" + kind.key() + "-" + place + ".xml")).close();
            }
        }
        return Answer.of(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8), xml.close().take(), Optional.empty());
    }

    /** Written as it is read, a batch at a time. */
    @GetMapping("/sitemap-{kind:[a-z]+}-{place:.+}.xml")
    void show(@PathVariable String kind, @PathVariable String place, HttpServletResponse response) throws IOException {
        Kind some = Kind.read(kind).orElseThrow(NotFound::new);
        Place after = Place.read(place).orElseThrow(NotFound::new);
        List<Location> batch = locations.read(some, after, BATCH);
        response.setContentType("application/xml;charset=UTF-8");
        response.setHeader("Cache-Control", "max-age=3600, public");
        var xml = new Xml().open("urlset", "xmlns", NAMESPACE);
        for (int written = 0; !batch.isEmpty(); ) {
            batch.forEach(location -> xml.open("url").leaf("loc", absolute(location.path())).close());
            response.getOutputStream().write(xml.take());
            written += batch.size();
            batch = locations.read(some, batch.getLast().place(), Math.min(BATCH, SitemapParts.PAGES - written));
        }
        response.getOutputStream().write(xml.close().take());
    }

    private String absolute(String path) {
        return settings.baseUrl().resolve(path).toString();
    }
}

package app.kith.outward.sitemap;

import app.kith.keyset.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Where the parts of the map begin. To find that, every page is counted: where they are many it is done once an hour, and what was
 * added since stands in the last part.
 */
@Component
class SitemapParts {

    /** So many pages a part may hold, says sitemaps.org. */
    static final int PAGES = 50_000;

    private static final Duration KEPT = Duration.ofHours(1);

    private final Locations locations;
    private final Map<Kind, Counted> counted = new ConcurrentHashMap<>();

    private record Counted(Instant at, List<Place> places) {

        boolean holds() {
            return places.size() > 1 && at.isAfter(Instant.now().minus(KEPT));
        }
    }

    SitemapParts(Locations locations) {
        this.locations = locations;
    }

    List<Place> of(Kind kind) {
        return counted.compute(kind, (same, known) ->
                known != null && known.holds() ? known : new Counted(Instant.now(), locations.parts(same, PAGES))).places;
    }
}

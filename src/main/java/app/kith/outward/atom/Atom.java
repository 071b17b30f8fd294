package app.kith.outward.atom;

import app.kith.dream.Dream;
import app.kith.dream.DreamId;
import app.kith.outward.Xml;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A feed.
 *
 * @param id of what it is about; it stays when that is called something else
 * @param path of the page that it belongs to
 * @param updated when something was last said about each dream
 */
record Atom(URI site, UUID id, String title, String path, List<Dream> dreams, Map<DreamId, Instant> updated) {

    static final String TYPE = "application/atom+xml";

    /** The path of a page's feed. */
    static String beside(String path) {
        return (path.equals("/") ? "" : path) + "/feed.atom";
    }

    Optional<Instant> modified() {
        return updated.values().stream().max(Comparator.naturalOrder());
    }

    byte[] written() {
        var xml = new Xml().open("feed", "xmlns", "http://www.w3.org/2005/Atom")
                .leaf("id", urn(id))
                .leaf("title", title)
                .leaf("updated", modified().orElse(Instant.EPOCH).toString())
                .empty("link", "rel", "self", "type", TYPE, "href", absolute(beside(path)))
                .empty("link", "rel", "alternate", "type", "text/html", "href", absolute(path));
        dreams.forEach(dream -> entry(xml, dream));
        return xml.close().take();
    }

    private void entry(Xml xml, Dream dream) {
        xml.open("entry")
                .leaf("id", urn(dream.id().value()))
                .leaf("title", dream.title())
                .leaf("published", dream.published().toString())
                .leaf("updated", updated.get(dream.id()).toString())
                .empty("link", "rel", "alternate", "type", "text/html", "href", absolute(dream.href()))
                .open("author")
                .leaf("name", dream.dreamer().name().full())
                .leaf("uri", absolute(dream.dreamer().href()))
                .close();
        dream.themes().forEach(theme -> xml.empty("category", "term", theme.topic().slug(), "label", theme.topic().name()));
        xml.leaf("summary", dream.beginning(), "type", "text").leaf("content", dream.told().html(), "type", "html").close();
    }

    private static String urn(UUID id) {
        return "urn:uuid:" + id;
    }

    private String absolute(String path) {
        return site.resolve(path).toString();
    }
}

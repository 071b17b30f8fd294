package app.kith.asset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * All static files, read once. A file is named after its content and its content names the files that it needs, so
 * those come first; whatever changes, changes the names of all that lead to it.
 */
final class Shelf {

    private final Map<String, byte[]> files;
    private final boolean lasting;
    private final Map<String, Asset> done = new HashMap<>();
    private final Set<String> underWay = new LinkedHashSet<>();
    private final Map<String, Asset> addresses = new HashMap<>();

    /** @param location a folder, with the scheme in front and a slash at its end: {@code classpath:static/} */
    static Shelf read(String location, boolean lasting) {
        var resources = new PathMatchingResourcePatternResolver();
        try {
            String root = resources.getResource(location).getURL().toString();
            Map<String, byte[]> files = new TreeMap<>();
            for (Resource file : resources.getResources(location + "**/*.*")) {
                if (file.isReadable()) files.put("/" + file.getURL().toString().substring(root.length()), file.getContentAsByteArray());
            }
            return new Shelf(files, lasting);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Shelf(Map<String, byte[]> files, boolean lasting) {
        this.files = files;
        this.lasting = lasting;
        for (String path : files.keySet()) {
            Asset asset = asset(path);
            addresses.put(asset.path(), asset);
            addresses.put(asset.lastingName(), asset);
        }
    }

    private Asset asset(String path) {
        Asset known = done.get(path);
        if (known != null) return known;
        byte[] raw = files.get(path);
        if (raw == null) throw new IllegalStateException("There is no static file " + path + ".");
        if (!underWay.add(path)) throw new IllegalStateException("Static files need one another in a circle: " + underWay + ".");
        Asset asset = made(path, raw);
        underWay.remove(path);
        done.put(path, asset);
        return asset;
    }

    private Asset made(String path, byte[] raw) {
        var type = FileType.of(path);
        byte[] content = FileType.text(type) ? followed(path, new String(raw, StandardCharsets.UTF_8)) : raw;
        return new Asset(path, type, content);
    }

    private byte[] followed(String path, String text) {
        String whole = path.endsWith(".css") ? References.inlined(path, lasting ? References.bare(text) : text, this::text) : text;
        return References.renamed(path, whole, files.keySet(), this::href).getBytes(StandardCharsets.UTF_8);
    }

    private String text(String path) {
        return new String(asset(path).bytes(Encoding.IDENTITY), StandardCharsets.UTF_8);
    }

    /** The name under which pages and other files ask for a file. */
    String href(String path) {
        Asset asset = asset(path);
        return lasting ? asset.lastingName() : asset.path();
    }

    Optional<Asset> at(String address) {
        return Optional.ofNullable(addresses.get(address));
    }
}

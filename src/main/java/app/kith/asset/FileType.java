package app.kith.asset;

import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;

/** What a file is, by its name. */
final class FileType {

    private static final MediaType MANIFEST = MediaType.parseMediaType("application/manifest+json;charset=UTF-8");

    private FileType() {}

    static MediaType of(String path) {
        if (path.endsWith(".webmanifest")) return MANIFEST;
        MediaType type = MediaTypeFactory.getMediaType(path).orElse(MediaType.APPLICATION_OCTET_STREAM);
        return text(type) ? MediaType.parseMediaType(type + ";charset=UTF-8") : type;
    }

    static boolean text(MediaType type) {
        return type.getType().equals("text") || type.getSubtype().matches(".*(json|xml)");
    }
}

package app.kith.village;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The texts of the village: files of pages with a line of three hyphens between them. */
final class Pages {

    private Pages() {}

    static List<String> of(String file) {
        try (InputStream text = Pages.class.getResourceAsStream("/village/" + file + ".txt")) {
            if (text == null) throw new IllegalStateException("The village has no " + file);
            return Arrays.stream(new String(text.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^---\n")).map(String::strip).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package app.kith.profile.editing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was saved when a page was opened: a mark for each part, equal for equal texts. A form carries it, so that whoever
 * saves later is told which parts have changed meanwhile; a number of the whole could not say which.
 */
public record Edition(List<String> marks) {

    static Edition of(Map<Part, String> texts) {
        return new Edition(Part.ALL.stream().map(part -> mark(texts.getOrDefault(part, ""))).toList());
    }

    /** What a form carried; one that carries none has seen nothing. */
    static Edition read(@Nullable String carried) {
        List<String> marks = carried == null ? List.of() : Arrays.asList(carried.split("\\.", -1));
        return new Edition(marks.size() == Part.ALL.size() ? List.copyOf(marks) : List.of());
    }

    /** Whether a part said this when the page was opened. */
    boolean saw(Part part, String text) {
        return !marks.isEmpty() && marks.get(part.ordinal()).equals(mark(text));
    }

    /** Eleven letters; 64 bits of SHA-256 tell the texts of one person apart. */
    static String mark(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }

    /** As a form carries it. */
    @Override
    public String toString() {
        return marks.isEmpty() ? "-" : String.join(".", marks);
    }
}

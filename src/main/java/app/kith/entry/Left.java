package app.kith.entry;

import app.kith.web.Problems;
import java.util.Map;

/**
 * What was typed and could not be added, so that it stays in its field.
 *
 * @param typed by the name of the field
 * @param problems why; none where something only waits for the rest of its entry
 */
public record Left(Map<String, String> typed, Problems problems) {

    public static final Left NOTHING = new Left(Map.of(), Problems.NONE);

    String in(String field) {
        return typed.getOrDefault(field, "");
    }
}

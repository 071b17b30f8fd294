package app.kith.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody looks for: all its words, in any order. */
public record Query(String typed) {

    /** So much of it is read. */
    public static final int LONGEST = 100;

    private static final int MOST_WORDS = 8;
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final Pattern WILD = Pattern.compile("[\\\\%_]");

    static Query of(@Nullable String typed) {
        String line = GAPS.matcher(typed == null ? "" : typed).replaceAll(" ").strip();
        return new Query(line.substring(0, line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length())))));
    }

    public boolean blank() {
        return typed.isEmpty();
    }

    List<String> words() {
        return Stream.of(typed.split(" ")).limit(MOST_WORDS).toList();
    }

    /** That every word stands somewhere, as SQL says it, with a parameter for each word. */
    String everyWord(String condition) {
        return IntStream.range(0, words().size()).mapToObj(condition::formatted).collect(Collectors.joining(" and "));
    }

    /** As {@code like} finds it anywhere in a text. */
    static String anywhere(String word) {
        return "%" + WILD.matcher(word).replaceAll("\\\\$0") + "%";
    }

    /** Its address, in which others and the page's links find it again. */
    public String href(Scope scope) {
        return "/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8) + "&in=" + scope.key();
    }
}

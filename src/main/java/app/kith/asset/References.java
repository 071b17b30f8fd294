package app.kith.asset;

import java.net.URI;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where style sheets, scripts, drawings and the manifest name other files: always in quotes, by a path that begins
 * with {@code /}, {@code ./} or {@code ../}.
 */
final class References {

    private static final Pattern IMPORT = Pattern.compile("@import url\\(\"([^\"]+)\"\\) layer\\((\\w+)\\);");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/\\s*", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("(?<=[\"'])\\.{0,2}/[\\w./-]+(?=[#\"'])");

    private References() {}

    /** A style sheet with each part where it imports it: a page waits for one file and not for twenty. */
    static String inlined(String path, String sheet, UnaryOperator<String> part) {
        return IMPORT.matcher(sheet).replaceAll(found -> Matcher.quoteReplacement(
                "@layer " + found.group(2) + " {\n" + part.apply(resolved(path, found.group(1))) + "}"));
    }

    /** The style sheet without its comments, which are for whoever reads the source: a fifth of its way to a phone. */
    static String bare(String sheet) {
        return COMMENT.matcher(sheet).replaceAll("");
    }

    /** The text with every file that it names under the name that {@code rename} gives it; all else stays as it is. */
    static String renamed(String path, String text, Set<String> files, UnaryOperator<String> rename) {
        return QUOTED.matcher(text).replaceAll(found -> {
            String file = resolved(path, found.group());
            return Matcher.quoteReplacement(files.contains(file) ? rename.apply(file) : found.group());
        });
    }

    private static String resolved(String path, String reference) {
        return URI.create(path).resolve(reference).getPath();
    }
}

package app.kith.rules;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Sources;
import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word of the interface is in a bundle, every key has words, every word is used. */
class WordsTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path JAVA = Path.of("src/main/java");

    /** A key that is put together from parts is used when its beginning is. */
    private static final Pattern KEY = Pattern.compile("\"([a-z][A-Za-z-]*(?:\\.[A-Za-z-]+)+\\.?)\"");

    @Test
    void noTemplateHoldsWords() throws IOException {
        var templates = Sources.files(TEMPLATES, ".jte");
        assertThat(templates).hasSizeGreaterThan(10);
        assertThat(templates.stream().flatMap(file -> wordsIn(file).stream().map(word -> file + ": " + word))).isEmpty();
    }

    @Test
    void wordsInATemplateAreFound() {
        assertThat(literals("<p class=\"a b\">Hello ${name}</p>")).containsExactly("Hello");
        assertThat(literals("<img alt=\"A cat\" src=\"${x}\">")).containsExactly("A cat");
        assertThat(literals("@if(x == 1)\n<b>${shell.say(\"a.b\")}</b>@else <i>·</i>@endif")).isEmpty();
    }

    private static List<String> wordsIn(Path file) {
        return literals(Sources.read(file));
    }

    /** What a reader would read that comes from the template itself: text between tags, and attributes that are read out. */
    static List<String> literals(String template) {
        String markup = template
                .replaceAll("(?s)<%--.*?--%>", "")
                .replaceAll("(?m)^\\s*@(import|param).*$", "")
                .replaceAll("(?s)!\\{.*?}\n", "");
        markup = withoutExpressions(markup);
        markup = markup.replaceAll("@(endif|endfor|endraw|raw|else)", "").replaceAll("(?s)<(script|style|svg)\\b.*?</\\1>", "");
        var found = new ArrayList<String>();
        var spoken = Pattern.compile("\\b(?:alt|title|placeholder|aria-label|aria-description)=\"([^\"]*\\p{L}[^\"]*)\"").matcher(markup);
        while (spoken.find()) found.add(spoken.group(1).strip());
        for (String text : markup.replaceAll("(?s)<[^>]*>", "\n").split("\n")) {
            if (Pattern.compile("\\p{L}").matcher(text).find()) found.add(text.strip());
        }
        return found;
    }

    /** Cuts out ${…}, @if(…), @template.x(…) and the like, with whatever brackets they hold. */
    private static String withoutExpressions(String markup) {
        var rest = new StringBuilder();
        var opening = Pattern.compile("\\$(?:unsafe)?\\{|@(?:if|elseif|for)\\s*\\(|@template\\.[A-Za-z0-9_.-]+\\(|!\\{");
        int at = 0;
        var matcher = opening.matcher(markup);
        while (matcher.find(at)) {
            rest.append(markup, at, matcher.start());
            at = closing(markup, matcher.end());
            String inside = markup.substring(matcher.end(), at - 1);
            // Content that a template hands to another is markup again.
            var content = Pattern.compile("(?s)@`(.*?)`").matcher(inside);
            while (content.find()) rest.append(withoutExpressions(content.group(1)));
        }
        return rest.append(markup.substring(at)).toString();
    }

    private static int closing(String markup, int from) {
        boolean quoted = false;
        int depth = 1;
        for (int i = from; i < markup.length(); i++) {
            char c = markup.charAt(i);
            if (c == '"' && markup.charAt(i - 1) != '\\') quoted = !quoted;
            if (c == '`') { // text of another template: skip it, it is read by itself
                i = markup.indexOf('`', i + 1);
                continue;
            }
            if (quoted) continue;
            if (c == '(' || c == '{') depth++;
            if ((c == ')' || c == '}') && --depth == 0) return i + 1;
        }
        return markup.length();
    }

    @Test
    void noControllerHoldsWords() throws IOException {
        var controllers = Sources.files(JAVA, "Controller.java");
        assertThat(controllers).hasSizeGreaterThan(5);
        for (Path controller : controllers) {
            var literal = Pattern.compile("\"([^\"\\n]*)\"").matcher(Sources.read(controller).replaceAll("(?s)/\\*.*?\\*/", ""));
            while (literal.find()) {
                assertThat(literal.group(1)).as(controller.toString()).doesNotContainPattern("\\p{L} \\p{L}");
            }
        }
    }

    @Test
    void everyKeyThatIsSaidHasWordsAndEveryWordIsSaid() throws IOException {
        var keys = bundles().keySet();
        assertThat(keys).hasSizeGreaterThan(50);
        String prefixes = keys.stream().map(key -> key.substring(0, key.indexOf('.'))).distinct().collect(Collectors.joining("|"));
        var said = new TreeSet<String>();
        for (Path file : Stream.concat(Sources.files(JAVA, ".java").stream(), Sources.files(TEMPLATES, ".jte").stream()).toList()) {
            var matcher = KEY.matcher(Sources.read(file));
            while (matcher.find()) if (matcher.group(1).matches("(" + prefixes + ")\\..*")) said.add(matcher.group(1));
        }
        assertThat(said.stream().filter(key -> !keys.contains(key) && keys.stream().noneMatch(known -> known.startsWith(key))
                && !key.matches(".*\\.(id|name|secret)"))).as("keys without words").isEmpty();
        assertThat(keys.stream().filter(key -> said.stream().noneMatch(part -> key.equals(part) || key.startsWith(part))))
                .as("words that nobody says").isEmpty();
    }

    @Test
    void everyPatternCanBeRead() throws IOException {
        bundles().forEach((key, pattern) -> {
            if (pattern.contains("{")) assertThat(new MessageFormat(pattern, Locale.ENGLISH).usesNamedArguments()).as(key).isTrue();
            assertThat(pattern).as(key).doesNotContain("!").doesNotContainIgnoringCase("oops");
        });
    }

    private static TreeMap<String, String> bundles() throws IOException {
        var all = new TreeMap<String, String>();
        for (Path bundle : Sources.files(TEMPLATES, "words.properties")) {
            var properties = new Properties();
            properties.load(new StringReader(Sources.read(bundle)));
            String prefix = TEMPLATES.relativize(bundle.getParent()).toString().replace('/', '.') + ".";
            properties.forEach((key, words) -> all.put(prefix + key, words.toString()));
        }
        return all;
    }
}

package app.kith.web;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every word that the site says. The words of a package lie in {@code src/main/jte/<package>/words.properties}, as
 * patterns of ICU's MessageFormat with named arguments; the package's name comes before the key:
 * {@code say("joining.you.title")}.
 */
@Component
public final class Words {

    private static final Locale LOCALE = Locale.ENGLISH;
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

    private final Map<String, String> patterns = new HashMap<>();

    Words() {
        try {
            for (Resource bundle : new PathMatchingResourcePatternResolver().getResources("classpath*:words/**/words.properties")) {
                read(bundle);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void read(Resource bundle) throws IOException {
        String path = bundle.getURL().getPath();
        String prefix = path.substring(path.lastIndexOf("/words/") + 7, path.lastIndexOf('/') + 1).replace('/', '.');
        var properties = new Properties();
        try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        properties.forEach((key, pattern) -> patterns.put(prefix + key, pattern.toString()));
    }

    /** The language of the words, for the {@code lang} attribute. */
    public String language() {
        return LOCALE.toLanguageTag();
    }

    boolean know(String key) {
        return patterns.containsKey(key);
    }

    /**
     * @param namesAndValues the arguments of the pattern, each name followed by its value
     * @throws IllegalArgumentException when no bundle has the key: a mistake of ours that a test finds first
     */
    public String say(String key, @Nullable Object... namesAndValues) {
        String pattern = patterns.get(key);
        if (pattern == null) throw new IllegalArgumentException("No words for " + key);
        if (pattern.indexOf('{') < 0) return pattern;
        Map<String, @Nullable Object> arguments = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put(String.valueOf(namesAndValues[i]), isolated(namesAndValues[i + 1]));
        }
        return new MessageFormat(pattern, LOCALE).format(arguments);
    }

    /**
     * A name that runs from right to left, held together so that it does not turn the sentence around it (Unicode
     * Standard Annex 9, section 2.7). It has to be done in the text: titles and letters know no markup.
     */
    private static @Nullable Object isolated(@Nullable Object value) {
        if (!(value instanceof String text) || !Bidi.requiresBidi(text.toCharArray(), 0, text.length())) return value;
        return FIRST_STRONG_ISOLATE + text + POP_DIRECTIONAL_ISOLATE;
    }
}

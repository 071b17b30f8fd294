package app.kith.dev;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Sources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What pages are made of stands in the gallery, and what letters are made of among its letters. */
class PartsTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path JAVA = Path.of("src/main/java/app/kith");
    private static final Pattern SHOWN = Pattern.compile("@template\\.([\\w.-]+)\\(");
    private static final Pattern WRITTEN = Pattern.compile("public Letter (\\w+)\\(");

    /** What stands around every page and around those of the settings: a template that shows one of them is a page. */
    private static final Set<String> FRAMES = Set.of("web.layout", "web.settings");

    /** The places beside the doors, on a desk alone, where the board of the landing page hangs. */
    private static final Set<String> PLACES = Set.of("joining.scene", "account.door");

    @Test
    void everyPartStandsInTheGallery() throws IOException {
        var templates = templates();
        assertThat(parts(templates)).hasSizeGreaterThan(50).contains("account.present", "leaving.export.section", "parts.flash", "web.me")
                .doesNotContain("web.layout", "account.signin.sign-in", "leaving.export.index", "dev.specimen");
        assertThat(missing(templates)).isEmpty();
    }

    @Test
    void aPartThatIsNotThereIsMissed() {
        var templates = Map.of(
                "web.layout", Set.of("web.me"), "web.settings", Set.of("web.layout"), "web.me", Set.<String>of(),
                "dev.gallery", Set.of("web.layout", "some.shown"), "some.page", Set.of("web.settings", "some.shown", "some.new"),
                "some.shown", Set.of("some.within"), "some.within", Set.<String>of(), "some.new", Set.<String>of(), "parts.unused", Set.<String>of());
        assertThat(missing(templates)).containsExactly("parts.unused", "some.new", "web.me");
    }

    private static Collection<String> missing(Map<String, Set<String>> templates) {
        var missing = parts(templates);
        missing.removeAll(within(templates, List.of("dev.gallery")));
        return missing;
    }

    /** Whatever a page or its frame shows, and what lies among the parts though no page shows it yet. */
    private static TreeSet<String> parts(Map<String, Set<String>> templates) {
        var pages = templates.keySet().stream()
                .filter(name -> !name.startsWith("dev.") && templates.get(name).stream().anyMatch(FRAMES::contains))
                .collect(toSet());
        var parts = within(templates, Stream.concat(pages.stream(), FRAMES.stream()).toList());
        templates.keySet().stream().filter(name -> name.startsWith("parts.")).forEach(parts::add);
        parts.removeAll(PLACES);
        return parts;
    }

    /** What these show, and what that shows in turn, but for the frames. */
    private static TreeSet<String> within(Map<String, Set<String>> templates, Collection<String> names) {
        var found = new TreeSet<String>();
        var left = new ArrayDeque<>(names);
        while (!left.isEmpty()) {
            for (String shown : templates.get(left.remove())) {
                if (!FRAMES.contains(shown) && found.add(shown)) left.add(shown);
            }
        }
        return found;
    }

    private static Map<String, Set<String>> templates() throws IOException {
        return Sources.files(TEMPLATES, ".jte").stream().collect(toMap(
                file -> TEMPLATES.relativize(file).toString().replace(".jte", "").replace('/', '.'),
                file -> SHOWN.matcher(Sources.read(file)).results().map(shown -> shown.group(1)).collect(toSet())));
    }

    @Test
    void everyLetterThatCanBeWrittenIsAmongTheExamples() throws IOException {
        var letters = Sources.files(JAVA, "Letters.java").stream().filter(file -> Sources.read(file).contains("Stationery")).toList();
        assertThat(letters).hasSizeGreaterThan(7);
        String examples = Sources.read(JAVA.resolve("dev/ExampleLetters.java"));
        for (Path file : letters) {
            String kind = file.getFileName().toString().replace(".java", "");
            var field = Pattern.compile("private final " + kind + " (\\w+);").matcher(examples);
            assertThat(field.find()).as(kind).isTrue();
            assertThat(WRITTEN.matcher(Sources.read(file)).results().map(letter -> field.group(1) + "." + letter.group(1) + "("))
                    .as(kind).isNotEmpty().allMatch(examples::contains);
        }
        assertThat(Sources.files(JAVA, ".java").stream().filter(file -> Sources.read(file).contains("stationery.write(") && !letters.contains(file)))
                .as("writers of letters whose name does not say so").isEmpty();
    }
}

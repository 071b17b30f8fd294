package app.kith.rules;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Sources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where what in the style sheets stands: colours among the tokens, and each part in one file. */
class StylesTest {

    private static final Path SHEETS = Path.of("src/main/resources/static/css");

    /** The colours that CSS names; {@code transparent}, {@code currentcolor} and those of the system are none of ours. */
    private static final String NAMES = """
            aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood
            cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray
            darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen
            darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue
            firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew
            hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan
            lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray
            lightslategrey lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid
            mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream
            mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen
            paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple rebeccapurple red rosybrown
            royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray slategrey snow
            springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow yellowgreen
            """;

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{3,8}\\b|\\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix)\\(|(?<![\\w-])(?:%s)(?![\\w-])"
            .formatted(NAMES.strip().replaceAll("\\s+", "|")));
    private static final Pattern DECLARATION = Pattern.compile("[\\w-]+\\s*:([^;{}]*)(?=[;}])");
    private static final Pattern RULE = Pattern.compile("(?<=^|[{};])([^{};@]+)\\{");
    private static final String BETWEEN_SELECTORS = ",(?![^(]*\\))";
    private static final Pattern BEGINNING = Pattern.compile("^\\s*(?::is\\(([^)]*)\\)|([a-z]*\\.[\\w-]+))");
    private static final Pattern CLASS = Pattern.compile("(?<=^|,|, )[a-z]*\\.([\\w-]+)");

    @Test
    void noStyleSheetButTheTokensKnowsAColour() throws IOException {
        assertThat(colours(Sources.read(SHEETS.resolve("tokens.css")))).hasSizeGreaterThan(60);
        var sheets = Sources.files(SHEETS, ".css").stream().filter(sheet -> !sheet.endsWith("tokens.css")).toList();
        assertThat(sheets).hasSizeGreaterThan(50).allSatisfy(sheet -> assertThat(colours(Sources.read(sheet))).isEmpty());
    }

    @Test
    void aColourIsSeenHoweverItIsWritten() {
        assertThat(colours("a { color: #FFF; background: light-dark(oklch(1 0 0 / 0.5), Tomato); } @media print { b { border: 1px solid rgb(0 0 0) } }"))
                .containsExactly("#fff", "oklch(", "tomato", "rgb(");
        assertThat(colours("#fade:hover, .red { color: var(--tan); fill: transparent; stroke: currentcolor; white-space: pre; outline-color: Highlight; } /* a: red; */"))
                .isEmpty();
    }

    @Test
    void eachPartHasOneFile() throws IOException {
        Map<Path, String> sheets = new TreeMap<>();
        for (Path sheet : Sources.files(SHEETS.resolve("parts"), ".css")) sheets.put(sheet.getFileName(), Sources.read(sheet));
        assertThat(leading(sheets.get(Path.of("step.css")))).containsExactly("diary", "steps");
        assertThat(shared(sheets)).isEmpty();
    }

    @Test
    void aPartThatLiesInTwoFilesIsSeen() {
        assertThat(shared(Map.of(
                Path.of("note.css"), ".note { top: 0; } @media (width < 1rem) { .note.wide > .chips { top: 0; } }",
                Path.of("chips.css"), "ul.chips { top: 0; }\n.entries legend, .note.skills h2 { top: 0; }"))).isEqualTo(Map.of("note", Set.of("note.css", "chips.css")));
    }

    /** The classes that lead a rule in more files than one, and those files. */
    private static Map<String, Set<String>> shared(Map<Path, String> sheets) {
        Map<String, Set<String>> files = sheets.entrySet().stream()
                .flatMap(sheet -> leading(sheet.getValue()).stream().map(name -> Map.entry(name, sheet.getKey().toString())))
                .collect(groupingBy(Map.Entry::getKey, TreeMap::new, mapping(Map.Entry::getValue, toCollection(HashSet::new))));
        files.values().removeIf(each -> each.size() == 1);
        return files;
    }

    /** The first class of each selector: whose rule it is. */
    private static Set<String> leading(String sheet) {
        return RULE.matcher(bare(sheet)).results().flatMap(rule -> Stream.of(rule.group(1).split(BETWEEN_SELECTORS)))
                .flatMap(selector -> BEGINNING.matcher(selector).results()).map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .flatMap(beginning -> CLASS.matcher(beginning).results()).map(found -> found.group(1)).collect(toCollection(TreeSet::new));
    }

    private static List<String> colours(String sheet) {
        return DECLARATION.matcher(bare(sheet).toLowerCase(Locale.ROOT)).results().map(found -> found.group(1))
                .flatMap(value -> COLOUR.matcher(value).results()).map(MatchResult::group).toList();
    }

    private static String bare(String sheet) {
        return sheet.replaceAll("(?s)/\\*.*?\\*/", "");
    }
}

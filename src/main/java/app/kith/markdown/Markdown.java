package app.kith.markdown;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Text in Markdown (CommonMark, with strikethrough and bare addresses). HTML in it is text; links lead by http, https or
 * mailto, or are text; pictures from elsewhere are links to them; a line break is one. Headings are of one level, below the
 * page's own. However deep somebody nests, it is read to a depth of {@value #DEEPEST}.
 */
public final class Markdown implements Content {

    private static final int DEEPEST = 24;

    private static final List<Extension> EXTENSIONS = List.of(AutolinkExtension.create(), StrikethroughExtension.create());

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .enabledBlockTypes(Set.of(Heading.class, BlockQuote.class, ListBlock.class, FencedCodeBlock.class, IndentedCodeBlock.class, ThematicBreak.class))
            .maxOpenBlockParsers(DEEPEST)
            .build();

    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .softbreak("<br>\n")
            .attributeProviderFactory(context -> Markdown::attributes)
            .build();

    private static final Pattern BLANK = Pattern.compile("\\s+");

    private final String text;
    private final int heading;

    private Markdown(String text, int heading) {
        this.text = text;
        this.heading = heading;
    }

    /** @param heading the level of its headings, which is that of the page's own parts beside it */
    public static Markdown of(String text, int heading) {
        return new Markdown(text, heading);
    }

    public String html() {
        Node document = PARSER.parse(text);
        document.accept(new Taming(heading));
        return HTML.render(document);
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(html());
    }

    /** The first thing it says, in one line without marks: for a card, a description, a letter; empty when it says nothing. */
    public String beginning() {
        var said = new Said();
        PARSER.parse(text).accept(said);
        return said.blocks().stream().findFirst().orElse("");
    }

    /** All that it says, a line for each paragraph, without marks. */
    public String said() {
        var said = new Said();
        PARSER.parse(text).accept(said);
        return said.blocks().stream().collect(Collectors.joining("\n"));
    }

    static String line(String words) {
        return BLANK.matcher(words).replaceAll(" ").strip();
    }

    private static void attributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Link) attributes.put("rel", "nofollow ugc noopener");
        if (node instanceof Paragraph || node instanceof Heading || node instanceof ListItem || node instanceof BlockQuote) {
            attributes.put("dir", "auto");
        }
    }
}

package app.kith.outward;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** XML as it is written: every element is closed, and whatever somebody typed is text that XML 1.0 may hold. */
public final class Xml {

    private final StringBuilder written = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** @param attributes names, each followed by its value */
    public Xml open(String element, String... attributes) {
        begin(element, attributes).append('>');
        open.push(element);
        return this;
    }

    public Xml close() {
        written.append("</").append(open.pop()).append(">\n");
        return this;
    }

    public Xml leaf(String element, String text, String... attributes) {
        begin(element, attributes).append('>').append(escaped(text)).append("</").append(element).append(">\n");
        return this;
    }

    public Xml empty(String element, String... attributes) {
        begin(element, attributes).append("/>\n");
        return this;
    }

    private StringBuilder begin(String element, String... attributes) {
        written.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            written.append(' ').append(attributes[i]).append("=\"").append(escaped(attributes[i + 1])).append('"');
        }
        return written;
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(allowed(letter) ? letter : 0xfffd);
            }
        });
        return escaped.toString();
    }

    /** What a document may hold at all (XML 1.0, production 2); the rest cannot even be escaped. */
    private static boolean allowed(int letter) {
        return letter == '\t' || letter == '\n' || letter == '\r' || letter >= 0x20 && letter <= 0xd7ff
                || letter >= 0xe000 && letter <= 0xfffd || letter >= 0x10000;
    }

    /** What was written since it was last taken: so a long document leaves piece by piece. */
    public byte[] take() {
        byte[] taken = written.toString().getBytes(StandardCharsets.UTF_8);
        written.setLength(0);
        return taken;
    }
}

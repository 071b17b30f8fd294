package app.kith.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a letter says, before it has a form: plain words, in paragraphs that blank lines part.
 *
 * @param acts what its reader is asked to do, if anything; of several, one
 * @param unsubscribe how they get no more of its kind, where they can choose that
 */
public record Writing(String subject, String opening, List<Act> acts, String closing, Optional<Act> unsubscribe) {

    /** What {@link app.kith.web.Words} holds together in a sentence, since it runs the other way. */
    private static final Pattern ISOLATED = Pattern.compile("\u2068([^\u2068\u2069]*)\u2069");

    public Writing(String subject, String opening, List<Act> acts, String closing) {
        this(subject, opening, acts, closing, Optional.empty());
    }

    public Writing(String subject, String opening, Optional<Act> act, String closing) {
        this(subject, opening, act.stream().toList(), closing);
    }

    /**
     * What the reader is asked to do, or may.
     *
     * @param words the words of the button or the link
     * @param address where it leads, in full
     */
    public record Act(String words, String address) {

        @Override
        public String toString() {
            return "Act[…]"; // links stay out of logs
        }
    }

    /** What a list of letters shows beside the subject: how it opens, after the greeting. */
    public String gist() {
        var said = paragraphs(opening);
        return said.get(Math.min(1, said.size() - 1));
    }

    /** A part of a sentence: the site's words, or somebody's own, which may run the other way. */
    public record Piece(String words, boolean theirs) {}

    public static List<Piece> pieces(String sentence) {
        var pieces = new ArrayList<Piece>();
        var isolated = ISOLATED.matcher(sentence);
        int said = 0;
        while (isolated.find()) {
            pieces.add(new Piece(sentence.substring(said, isolated.start()), false));
            pieces.add(new Piece(isolated.group(1), true));
            said = isolated.end();
        }
        pieces.add(new Piece(sentence.substring(said), false));
        return pieces;
    }

    public static List<String> paragraphs(String words) {
        return List.of(words.split("\n\n"));
    }
}

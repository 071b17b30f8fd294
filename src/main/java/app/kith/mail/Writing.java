package app.kith.mail;

import java.util.List;
import java.util.Optional;

/**
 * What a letter says, before it has a form: plain words, in paragraphs that blank lines part.
 *
 * @param acts what its reader is asked to do, if anything; of several, one
 * @param unsubscribe how they get no more of its kind, where they can choose that
 */
public record Writing(String subject, String opening, List<Act> acts, String closing, Optional<Act> unsubscribe) {

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

    public static List<String> paragraphs(String words) {
        return List.of(words.split("\n\n"));
    }
}

package app.kith.topic;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A coarser form of a {@link TopicKey}, in which singular and plural, British and American spelling, and words written
 * together or apart are one. It may well make one of two words that differ ("tore", "tour"): spellings with one gist are
 * offered for each other and never taken for each other. Whoever changes what it makes raises {@link TopicKey#EDITION}.
 */
final class TopicGist {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}+#]+");
    private static final Set<String> SMALL_WORDS = Set.of("a", "an", "and", "of", "the", "for", "with", "in", "to");
    private static final Pattern LETTERS = Pattern.compile("[a-z]+");
    private static final int MOST_INITIALS = 5;

    private static final Map<String, String> ODD_WORDS = Map.ofEntries(
            Map.entry("men", "man"), Map.entry("women", "woman"), Map.entry("children", "child"), Map.entry("people", "person"),
            Map.entry("mice", "mouse"), Map.entry("geese", "goose"), Map.entry("teeth", "tooth"), Map.entry("feet", "foot"),
            Map.entry("gray", "grey"), Map.entry("tyre", "tire"), Map.entry("pajamas", "pyjamas"), Map.entry("airplane", "aeroplane"),
            Map.entry("womens", "woman"), Map.entry("mens", "man"), Map.entry("childrens", "child"), Map.entry("draft", "draught"), Map.entry("drafting", "draughting"), Map.entry("check", "cheque"),
            Map.entry("donut", "doughnut"), Map.entry("jewellery", "jewelry"), Map.entry("curb", "kerb"), Map.entry("artifact", "artefact"));

    /** How one word is brought to its gist, in this order. */
    private enum Fold {
        IES("ies$", "y"),
        VES("ves$", "f"),
        PLURAL("(?<![su'i])s$", ""),
        FINAL_GUE("ogues?$", "og"),
        FINAL_RE("(?<=[btp])re$", "er"),
        OUR("our", "or"),
        OULD("oul", "ol"),
        AE("[ao]e", "e"),
        PH("ph", "f"),
        INIUM("inium", "inum"),
        CE("ce$", "se"),
        EY("ey$", "y"),
        SILENT_E("(?<=..)e$", ""),
        EMENT("gement", "gment"),
        OUGH("ough(?!t)", "ow"),
        GH("gh(?!t)", "g"),
        MOUS("mous", "mus"),
        ZED("z", "s"),
        WHY("y", "i"),
        EF("v$", "f"),
        TWICE("(.)\\1", "$1");

        private final Pattern found;
        private final String left;

        Fold(String found, String left) {
            this.found = Pattern.compile(found);
            this.left = left;
        }

        private String in(String word) {
            return found.matcher(word).replaceAll(left);
        }
    }

    private TopicGist() {}

    static String of(String key) {
        String gist = words(key).stream().map(TopicGist::folded).collect(Collectors.joining());
        return gist.isEmpty() ? key : gist;
    }

    /** The first letters of two words or more. */
    static Optional<String> initials(String key) {
        List<String> words = words(key);
        if (words.size() < 2 || words.size() > MOST_INITIALS) return Optional.empty();
        return Optional.of(words.stream().map(word -> word.substring(0, word.offsetByCodePoints(0, 1))).collect(Collectors.joining()));
    }

    private static List<String> words(String key) {
        return Arrays.stream(BETWEEN_WORDS.split(key)).filter(word -> !word.isEmpty() && !SMALL_WORDS.contains(word)).toList();
    }

    /** Of short words too little would be left, and of other alphabets too little is known. */
    private static String folded(String word) {
        String odd = ODD_WORDS.getOrDefault(word, word);
        if (odd.length() < 4 || !LETTERS.matcher(odd).matches()) return odd;
        String folded = odd;
        for (Fold fold : Fold.values()) folded = fold.in(folded);
        return folded;
    }
}

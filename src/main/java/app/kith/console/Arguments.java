package app.kith.console;

import java.util.List;

/** What was typed after {@code kith.jar}. */
public sealed interface Arguments {

    record Help() implements Arguments {}

    record Version() implements Arguments {}

    /** @param demo whether the village is to be planted */
    record Run(boolean demo) implements Arguments {}

    /** A start on an empty folder that visits the first pages and ends, from which the JVM learns what to keep ready. */
    record Rehearsal() implements Arguments {}

    /**
     * An {@link app.kith.console.Errand}, which does not start the site.
     *
     * @param words what was typed after its name
     */
    record Errand(String name, List<String> words) implements Arguments {}

    record Unknown(String word) implements Arguments {}

    static Arguments of(String... words) {
        Arguments arguments = new Run(false);
        for (var word : List.of(words)) {
            switch (word) {
                case "admin", "pictures" -> { return new Errand(word, List.of(words).subList(1, words.length)); }
                case "--demo" -> arguments = new Run(true);
                case "--rehearsal" -> { return new Rehearsal(); }
                case "--help", "-h", "help" -> { return new Help(); }
                case "--version" -> { return new Version(); }
                default -> { return new Unknown(word); }
            }
        }
        return arguments;
    }
}

package app.kith.village;

import app.kith.member.Introduction;
import app.kith.village.Likeness.Trait;
import app.kith.village.Villager.Deed;
import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Those who have lived in the village for longest, as {@code village/neighbours.txt} tells of them. */
final class Neighbours {

    private static final List<Villager> ALL = Pages.of("neighbours").stream().map(Neighbours::read).toList();

    private Neighbours() {}

    static List<Villager> all() {
        return ALL;
    }

    /** Lines that begin with a key, and below an empty line what they say of themselves. */
    private static Villager read(String page) {
        String[] halves = page.split("\n\n", 2);
        List<String> name = line(halves[0], "name").map(line -> List.of(line.split(" \\| "))).orElseThrow();
        return new Villager(name.getFirst(), name.stream().skip(1).findFirst(), line(halves[0], "mailbox").orElseThrow() + "@village.example",
                new Introduction(line(halves[0], "headline"), Optional.of(halves[1]), line(halves[0], "place")),
                list(halves[0], "skills"), list(halves[0], "interests"),
                lines(halves[0], "deed").map(Neighbours::deed).toList(),
                line(halves[0], "picture").orElseThrow(), look(line(halves[0], "look").orElseThrow().split(" ")));
    }

    private static Stream<String> lines(String page, String key) {
        return page.lines().filter(line -> line.startsWith(key + ": ")).map(line -> line.substring(key.length() + 2));
    }

    private static Optional<String> line(String page, String key) {
        return lines(page, key).findFirst();
    }

    private static List<String> list(String page, String key) {
        return line(page, key).map(line -> List.of(line.split(", "))).orElseThrow();
    }

    private static Deed deed(String line) {
        int colon = line.indexOf(": ");
        return new Deed(line.substring(colon + 2), Optional.of(line.substring(0, colon)));
    }

    /** Skin, hair and its colour, headwear, clothes, cloth and accent, backdrop, sky and ground; whatever follows are traits. */
    private static Likeness look(String[] word) {
        Set<Trait> traits = Arrays.stream(word).skip(10).map(Trait::valueOf).collect(Collectors.toUnmodifiableSet());
        return new Likeness(colour(word[0]), Hair.valueOf(word[1]), colour(word[2]), Headwear.valueOf(word[3]), traits,
                Clothes.valueOf(word[4]), colour(word[5]), colour(word[6]), Backdrop.valueOf(word[7]), colour(word[8]), colour(word[9]));
    }

    private static Color colour(String hex) {
        return new Color(Integer.parseInt(hex, 16));
    }
}

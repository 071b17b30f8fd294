package app.kith.village;

import app.kith.dream.State;
import app.kith.dream.WrittenDream;
import app.kith.dream.WrittenDream.WrittenNeed;
import app.kith.dream.offer.OfferState;
import app.kith.village.Tale.Answer;
import app.kith.village.Tale.Turn;
import app.kith.village.Tale.Turn.Cheered;
import app.kith.village.Tale.Turn.Followed;
import app.kith.village.Tale.Turn.Offered;
import app.kith.village.Tale.Turn.Said;
import app.kith.village.Tale.Turn.Stepped;
import app.kith.village.Tale.Turn.Told;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the people of the village hoped for before, and what came of it, one file for each part of the town. A page
 * begins with the dreamer, how far it has come, how many days ago it began and how many it took; then the title, the story, and a line
 * for each thing that was needed or happened: see any of the files.
 */
final class Tales {

    private static final List<String> PARTS = List.of("river", "market", "mill-lane", "station", "school", "allotments", "hill");

    /** In so many days a dream comes as far as it comes, unless its page says otherwise. */
    private static final int NEWS = 90;

    /** So many days lie between the last of it and the hopes of these days. */
    private static final int LAST = 4;

    private static final Map<String, Villager> PEOPLE =
            Village.people().stream().collect(Collectors.toMap(villager -> villager.email().split("@")[0], Function.identity()));

    private static final List<Tale> ALL = PARTS.stream().flatMap(part -> Pages.of(part).stream()).map(Tales::read).toList();

    private Tales() {}

    static List<Tale> all() {
        return ALL;
    }

    private static Tale read(String page) {
        try {
            String[] parts = page.split("\n\n", 2);
            String[] head = parts[0].lines().findFirst().orElseThrow().split(", ");
            String title = parts[0].lines().skip(1).findFirst().orElseThrow();
            int events = parts[1].indexOf("\n\nneeds: ");
            String story = parts[1].substring(0, events);
            List<String> lines = parts[1].substring(events).strip().lines().toList();
            var needs = Arrays.stream(after("needs", lines.get(0)).split("; ")).map(Tales::need).toList();
            var dream = new WrittenDream(title, story, needs, list(after("themes", lines.get(1))));
            State state = State.valueOf(head[1].replace(' ', '_').toUpperCase(Locale.ROOT));
            int days = Integer.parseInt(head[2]), lasted = head.length > 3 ? Integer.parseInt(head[3]) : Math.min(days - LAST, NEWS);
            return new Tale(person(head[0]), state, days, lasted, dream, turns(lines.subList(2, lines.size())));
        } catch (RuntimeException unclear) {
            throw new IllegalStateException("This page of the village is not as it should be:\n" + page, unclear);
        }
    }

    private static String after(String key, String line) {
        if (!line.startsWith(key + ": ")) throw new IllegalArgumentException(line);
        return line.substring(key.length() + 2);
    }

    private static WrittenNeed need(String words) {
        String[] parts = words.split(" = ", 2);
        return new WrittenNeed(parts[0], Optional.of(parts).filter(both -> both.length > 1).map(both -> both[1]));
    }

    private static List<String> list(String words) {
        return List.of(words.split(", "));
    }

    private static Villager person(String mailbox) {
        return Optional.ofNullable(PEOPLE.get(mailbox)).orElseThrow(() -> new IllegalArgumentException("Nobody is called " + mailbox));
    }

    private static List<Villager> people(String mailboxes) {
        return Stream.of(mailboxes.split(" ")).map(Tales::person).toList();
    }

    /** A line that begins with two spaces goes on with what was said before. */
    private static List<Turn> turns(List<String> lines) {
        List<Turn> turns = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("  ")) turns.add(more(turns.removeLast(), line.strip()));
            else turns.add(turn(line.substring(0, line.indexOf(": ")), line.substring(line.indexOf(": ") + 2)));
        }
        return turns;
    }

    private static Turn turn(String key, String words) {
        return switch (key) {
            case "diary" -> new Told(words);
            case "step" -> new Stepped(words, false);
            case "done" -> new Stepped(words, true);
            case "cheers" -> new Cheered(people(words));
            case "follows" -> new Followed(people(words));
            case String said when !said.contains(" ") -> new Said(person(said), words, List.of(), List.of());
            default -> offer(key.split(" ", 3), words);
        };
    }

    private static Offered offer(String[] key, String words) {
        return new Offered(person(key[0]), OfferState.valueOf(key[1].toUpperCase(Locale.ROOT)), key[2], words, Optional.empty());
    }

    private static Turn more(Turn turn, String line) {
        String key = line.substring(0, line.indexOf(": ")), words = line.substring(key.length() + 2);
        return switch (turn) {
            case Said said when key.equals("cheers") -> new Said(said.from(), said.words(), said.answers(), people(words));
            case Said said -> new Said(said.from(), said.words(),
                    Stream.concat(said.answers().stream(), Stream.of(new Answer(person(key), words))).toList(), said.cheerers());
            case Offered made when key.equals("thanks") ->
                    new Offered(made.from(), made.state(), made.need(), made.message(), Optional.of(words));
            default -> throw new IllegalArgumentException(line);
        };
    }
}

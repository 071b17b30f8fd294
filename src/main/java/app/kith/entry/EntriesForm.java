package app.kith.entry;

import app.kith.revision.Revision;
import app.kith.web.Typed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The lists of a form as they were typed: what stands in their fields, and which button was pressed. Enter in a field
 * presses the first button of the form, so every button that adds, adds from every field that holds something.
 *
 * @param typed what was sent, by the name of the field. {@code do} is the button: {@code add} (Enter in a field),
 *     {@code add-} and a list's key, or one of the form's own. {@code remove} is the entry whose own button was pressed.
 *     {@code instead} is what {@link Taken} says, when the button of a topic that was offered for an entry was pressed.
 */
public record EntriesForm(Map<String, String> typed) {

    /** What was typed for a list. */
    List<String> lines(Listing list) {
        String line = typed.get(list.key());
        return list.topics() ? split(line) : Typed.line(line).stream().toList();
    }

    private static List<String> split(@Nullable String line) {
        if (line == null) return List.of();
        return Arrays.stream(line.split("[,;\\n\\u060C\\u3001\\uFF0C]")).flatMap(part -> Typed.line(part).stream()).toList();
    }

    /** What was typed beside it. */
    Optional<String> aside(Listing list) {
        return list.aside().flatMap(aside -> Typed.line(typed.get(aside.field())));
    }

    /** What stands in the fields of a list, by their names. */
    Map<String, String> fields(Listing list) {
        var fields = new HashMap<String, String>();
        Typed.line(typed.get(list.key())).ifPresent(line -> fields.put(list.key(), line));
        aside(list).ifPresent(said -> fields.put(list.aside().orElseThrow().field(), said));
        return fields;
    }

    Optional<UUID> removed() {
        return id(typed.get("remove"));
    }

    /** A topic that was taken in place of an entry. */
    record Taken(String list, UUID entry, String topic) {}

    Optional<Taken> taken() {
        String[] said = typed.getOrDefault("instead", "").split("/", -1);
        return said.length == 3 ? id(said[1]).map(entry -> new Taken(said[0], entry, said[2])) : Optional.empty();
    }

    private static Optional<UUID> id(@Nullable String sent) {
        try {
            return Optional.ofNullable(sent).map(UUID::fromString);
        } catch (IllegalArgumentException notAnEntry) {
            return Optional.empty();
        }
    }

    public boolean pressed(String button) {
        return button.equals(typed.get("do"));
    }

    /** Whether its page stays as it is with a script: it sends this while somebody goes on typing. */
    public boolean stays() {
        String button = typed.getOrDefault("do", "");
        return button.startsWith("add") || typed.containsKey("remove") || typed.containsKey("instead");
    }

    /** Which state of its form it is. */
    public Optional<Revision> revision() {
        return Revision.read(typed.get("revision"));
    }

    /**
     * The field to go on typing in: that of the list whose button was pressed, or the one in which Enter was. No browser says
     * which one that is: it is the last of the entry that was typed, for what stands beside an entry is typed after it.
     */
    public Optional<String> focus(List<? extends Listing> lists) {
        Optional<? extends Listing> pressed = lists.stream().filter(list -> pressed("add-" + list.key())).findFirst();
        return pressed.filter(this::filled).map(Listing::key)
                .or(() -> lists.stream().filter(this::filled).findFirst().map(this::last))
                .or(() -> pressed.map(Listing::key))
                .or(() -> lists.stream().filter(this::enteredBeside).findFirst().map(this::last))
                .or(() -> taken().map(Taken::list).filter(taken -> lists.stream().anyMatch(list -> list.key().equals(taken))));
    }

    private String last(Listing list) {
        return enteredBeside(list) ? list.aside().orElseThrow().field() : list.key();
    }

    private boolean enteredBeside(Listing list) {
        return pressed("add") && aside(list).isPresent();
    }

    /** Whether this list is what was to be added to: its own button was pressed, or Enter where nothing else waits to be added. */
    boolean adds(Listing list, List<? extends Listing> lists) {
        return pressed("add-" + list.key()) || pressed("add") && lists.stream().noneMatch(this::filled);
    }

    private boolean filled(Listing list) {
        return !lines(list).isEmpty();
    }
}

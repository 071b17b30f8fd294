package app.kith.picture.upkeep;

import app.kith.console.Errand;
import app.kith.console.ErrandRefused;
import app.kith.picture.Negatives;
import app.kith.picture.ledger.Line;
import app.kith.picture.ledger.Lines;
import app.kith.picture.store.StoreName;
import app.kith.picture.store.Stores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** {@code kith.jar pictures …}: what can be done for the files of pictures, whether the site runs or not. */
@Component
class Upkeep implements Errand {

    private static final String USAGE = """
            What can be done for the files of pictures, whether the site runs or not:

              pictures audit             holds the stores against the ledger, and changes nothing
                --thorough               reads every file, too, and compares its checksum
                --fix                    repairs what was found, after it has been listed
              pictures restore           lists what an audit has set aside, and what was taken back
              pictures restore <file> …  takes it back
                --undo                   sets it aside again, for another 30 days
              pictures move --to <store> brings all pictures into one store: folder, s3 or cloudinary
              pictures render            makes the sizes of all pictures anew
              pictures originals         says how many of the files that pictures were made of are kept
                --forget                 keeps them no more""";

    private final Stores stores;
    private final Audit audit;
    private final Repair repair;
    private final Lines lines;
    private final Moving moving;
    private final Rendering rendering;
    private final Negatives negatives;

    Upkeep(Stores stores, Audit audit, Repair repair, Lines lines, Moving moving, Rendering rendering, Negatives negatives) {
        this.stores = stores;
        this.audit = audit;
        this.repair = repair;
        this.lines = lines;
        this.moving = moving;
        this.rendering = rendering;
        this.negatives = negatives;
    }

    @Override
    public String name() {
        return "pictures";
    }

    @Override
    public void run(List<String> words, Consumer<String> say) {
        List<String> rest = words.isEmpty() ? List.of() : words.subList(1, words.size());
        try {
            switch (words.isEmpty() ? "help" : words.getFirst()) {
                case "audit" -> audit(rest, say);
                case "restore" -> restore(rest, say);
                case "move" -> moving.to(target(rest), say);
                case "render" -> rendering.all(say);
                case "originals" -> originals(rest, say);
                case "help", "-h", "--help" -> say.accept(USAGE);
                default -> throw unknown(words);
            }
        } catch (IOException | UncheckedIOException down) {
            throw new ErrandRefused("A store cannot be used: %s. What was done until now is done; it can be run again.".formatted(down.getMessage()));
        }
    }

    private void audit(List<String> rest, Consumer<String> say) throws IOException {
        if (!List.of("--fix", "--thorough").containsAll(rest)) throw unknown(rest);
        boolean clean = true;
        for (StoreName name : StoreName.values()) {
            if (!stores.has(name)) continue;
            Findings findings = audit.of(name, rest.contains("--thorough"));
            Listing.of(findings).forEach(say);
            if (rest.contains("--fix")) repair.of(findings, say);
            clean &= findings.none();
        }
        List<String> unseen = Stream.of(StoreName.values()).filter(name -> !stores.has(name)).flatMap(name -> unseen(name).stream()).toList();
        unseen.forEach(say);
        if (!clean && !rest.contains("--fix")) throw new ErrandRefused("Nothing was changed. \"pictures audit --fix\" repairs what is listed here.");
        if (!unseen.isEmpty()) throw new ErrandRefused("Not everything was looked at.");
    }

    /** What is said of a store in which files lie, and which is not set. */
    private Optional<String> unseen(StoreName name) {
        long lying = lines.lying(name);
        return lying == 0 ? Optional.empty() : Optional.of(String.format(Locale.ENGLISH, "%s: %,d files lie there, and it is not set: docs/operating.md says how.", name, lying));
    }

    private void restore(List<String> names, Consumer<String> say) {
        if (names.isEmpty()) listSetAside(say);
        boolean undo = names.contains("--undo");
        for (String name : names) {
            if (name.equals("--undo")) continue;
            if (undo ? !lines.setAsideAgain(name) : !lines.restore(name)) {
                throw new ErrandRefused("\"%s\" is not among what %s: see pictures restore.".formatted(name, undo ? "was taken back" : "is set aside"));
            }
            say.accept(name + (undo ? " is set aside again: deleted in 30 days." : " stays."));
        }
    }

    private void listSetAside(Consumer<String> say) {
        List<Line> quarantined = lines.quarantined();
        if (quarantined.isEmpty()) say.accept("Nothing is set aside.");
        quarantined.forEach(line -> say.accept(listed(line, "since")));
        lines.restored().forEach(line -> say.accept(listed(line, "taken back")));
    }

    private static String listed(Line line, String what) {
        return String.format(Locale.ENGLISH, "%s  %s  %,d bytes, %s %s", line.store(), line.name(), line.bytes(), what, line.since());
    }

    private void originals(List<String> rest, Consumer<String> say) {
        if (!List.of("--forget").containsAll(rest)) throw unknown(rest);
        Negatives.Kept kept = negatives.kept();
        if (!rest.isEmpty()) negatives.forget();
        say.accept(String.format(Locale.ENGLISH, rest.isEmpty() ? "%,d originals are kept, %,d bytes." : "%,d originals were kept, %,d bytes; none is any more.", kept.files(), kept.bytes()));
    }

    private StoreName target(List<String> rest) {
        if (rest.size() != 2 || !rest.getFirst().equals("--to")) throw new ErrandRefused("Say where to: pictures move --to folder, s3 or cloudinary.");
        StoreName target = StoreName.of(rest.getLast()).orElseThrow(() -> unknown(rest));
        if (!stores.has(target)) throw new ErrandRefused("The store \"%s\" is not set: docs/operating.md says how.".formatted(target));
        return target;
    }

    private static ErrandRefused unknown(List<String> words) {
        return new ErrandRefused("Kith does not know \"pictures %s\": see pictures --help.".formatted(String.join(" ", words)));
    }
}

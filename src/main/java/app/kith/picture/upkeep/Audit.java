package app.kith.picture.upkeep;

import app.kith.picture.Renditions;
import app.kith.picture.ledger.Checksum;
import app.kith.picture.ledger.FileState;
import app.kith.picture.ledger.Line;
import app.kith.picture.ledger.Lines;
import app.kith.picture.ledger.StoredFiles;
import app.kith.picture.store.Key;
import app.kith.picture.store.Store;
import app.kith.picture.store.StoreName;
import app.kith.picture.store.Stores;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Holds a store against the ledger, both ways, while the site may run on: whatever looks wrong is looked at once more, by
 * itself, before it is said. It changes nothing.
 */
@Component
class Audit {

    private final Stores stores;
    private final Lines lines;
    private final StoredFiles files;
    private final Renditions renditions;

    Audit(Stores stores, Lines lines, StoredFiles files, Renditions renditions) {
        this.stores = stores;
        this.lines = lines;
        this.files = files;
        this.renditions = renditions;
    }

    /** @param thorough whether every file is read to the end, and not only asked for its length */
    Findings of(StoreName name, boolean thorough) throws IOException {
        var findings = new Findings(name);
        Map<String, Long> lying = lying(name);
        List<Line> page = lines.after(name, "");
        while (!page.isEmpty()) {
            for (Line line : page) compare(line, Optional.ofNullable(lying.remove(line.name())), thorough, findings);
            page = lines.after(name, page.getLast().name());
        }
        for (var stray : lying.entrySet()) {
            if (Key.of(stray.getKey()).isEmpty()) findings.notes().foreign++;
            else if (lines.find(name, stray.getKey()).isEmpty() && length(name, stray.getKey()).isPresent()) {
                findings.unreferenced().add(new Store.Found(stray.getKey(), stray.getValue()));
            }
        }
        return findings;
    }

    private Map<String, Long> lying(StoreName name) throws IOException {
        var lying = new HashMap<String, Long>();
        try (Stream<Store.Found> found = stores.of(name).list()) {
            found.forEach(file -> lying.put(file.name(), file.bytes()));
        }
        return lying;
    }

    private void compare(Line line, Optional<Long> length, boolean thorough, Findings findings) throws IOException {
        var notes = findings.notes();
        switch (line.state()) {
            case KEPT -> {
                if (line.shown()) notes.shown++;
                else notes.restored++;
                if (line.shown()) compareShown(line, length, thorough, findings);
            }
            case PENDING -> notes.waiting++;
            case TO_DELETE -> notes.leaving++;
            case QUARANTINED -> notes.quarantined++;
            case DELETED -> {
                if (length.isPresent() && still(line) && length(line.store(), line.name()).isPresent()) {
                    findings.unreferenced().add(new Store.Found(line.name(), length.get()));
                }
            }
        }
    }

    private void compareShown(Line line, Optional<Long> length, boolean thorough, Findings findings) throws IOException {
        if (length.isPresent() && length.get() == line.bytes() && !thorough) return;
        OptionalLong now = length(line.store(), line.name());
        if (now.isEmpty()) {
            shown(line).ifPresent(findings.missing()::add);
        } else if (now.getAsLong() != line.bytes() || thorough && !whole(line, findings.notes())) {
            shown(line).ifPresent(findings.altered()::add);
        }
    }

    /** The first to read a file that was put before there was a ledger notes what it holds. */
    private boolean whole(Line line, Findings.Notes notes) throws IOException {
        Key key = Key.of(line.name()).orElseThrow();
        Optional<Checksum> found = stores.of(line.store()).get(key).map(stored -> Checksum.of(stored.bytes()));
        notes.read++;
        if (found.isPresent() && line.checksum().isEmpty()) files.note(line.store(), key, found.get());
        return found.isPresent() && line.checksum().map(found.get()::equals).orElse(true);
    }

    private OptionalLong length(StoreName store, String name) throws IOException {
        return stores.of(store).length(Key.of(name).orElseThrow());
    }

    /** What a file shows, unless its picture has been let go of or is shown by another meanwhile. */
    private Optional<Renditions.Placed> shown(Line line) {
        return renditions.shownBy(line.store(), line.name());
    }

    /** Whether the ledger has not moved on meanwhile. */
    private boolean still(Line line) {
        return lines.find(line.store(), line.name()).filter(now -> now.state() == line.state()).isPresent();
    }
}

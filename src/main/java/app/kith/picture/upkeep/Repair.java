package app.kith.picture.upkeep;

import app.kith.picture.PictureId;
import app.kith.picture.Reprint;
import app.kith.picture.ledger.Lines;
import app.kith.picture.ledger.StoredFile;
import app.kith.picture.store.Store;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts right what an audit has found, and nothing else. Nothing is deleted: what nobody wants waits in quarantine. */
@Component
class Repair {

    private final Lines lines;
    private final Reprint reprint;

    Repair(Lines lines, Reprint reprint) {
        this.lines = lines;
        this.reprint = reprint;
    }

    void of(Findings findings, Consumer<String> say) throws IOException {
        int set = 0;
        for (Store.Found stray : findings.unreferenced()) if (lines.quarantine(findings.store(), stray)) set++;
        if (set > 0) say.accept("%s set aside: deleted in 30 days, unless \"pictures restore\" takes them back.".formatted(set));
        for (var damaged : damaged(findings).entrySet()) {
            say.accept("picture %s: %s".formatted(damaged.getKey(), switch (reprint.only(damaged.getKey(), damaged.getValue())) {
                case Reprint.Outcome.Made(int files) -> files == 0 ? "shown without the sizes that are lost" : "made anew (%s)".formatted(files);
                case Reprint.Outcome.Lost() -> "lost in all sizes; its owner has to choose another";
                case Reprint.Outcome.Settled() -> "gone, or mended meanwhile";
                case Reprint.Outcome.NotNow() -> "cannot be made at this moment: run the audit again";
            }));
        }
    }

    private static Map<PictureId, Set<StoredFile>> damaged(Findings findings) {
        var damaged = new LinkedHashMap<PictureId, Set<StoredFile>>();
        Stream.concat(findings.missing().stream(), findings.altered().stream())
                .forEach(placed -> damaged.computeIfAbsent(placed.picture(), picture -> new HashSet<>()).add(placed.file()));
        return damaged;
    }
}

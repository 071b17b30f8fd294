package app.kith.picture.upkeep;

import app.kith.console.ErrandRefused;
import app.kith.picture.Renditions;
import app.kith.picture.store.StoreName;
import app.kith.picture.store.Stores;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The errand of moving: says what is ahead, what has come of it, and what is left to do. */
@Component
class Moving {

    private final Stores stores;
    private final Renditions renditions;
    private final Move move;

    Moving(Stores stores, Renditions renditions, Move move) {
        this.stores = stores;
        this.renditions = renditions;
        this.move = move;
    }

    void to(StoreName target, Consumer<String> say) {
        if (stores.chosen() != target) say.accept("New pictures still go to \"%s\": set KITH_PICTURES=%s and restart the site before this ends.".formatted(stores.chosen(), target));
        long ahead = renditions.elsewhere(target);
        if (ahead == 0) {
            say.accept("All pictures lie in \"%s\".".formatted(target));
            return;
        }
        List<String> failures = move.to(target, new Progress(ahead), say);
        failures.forEach(failure -> say.accept("  not moved: " + failure));
        long left = renditions.elsewhere(target);
        if (left > 0) throw new ErrandRefused(String.format(Locale.ENGLISH, "%,d files are not in \"%s\" yet: run it again; what is moved stays moved.", left, target));
        say.accept("All pictures lie in \"%s\". The running site deletes what it left behind.".formatted(target));
    }
}

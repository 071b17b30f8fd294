package app.kith.dream.offer;

import app.kith.web.Problem;
import app.kith.web.Problems;
import app.kith.web.Typed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one of the two typed. */
record MessageForm(@Nullable String message) {

    Optional<String> text() {
        return Typed.text(message);
    }

    Problems problems() {
        if (text().isEmpty()) return Problems.of(new Problem("message", "dream.offer.missing"));
        return Typed.longer(text().get(), Messages.LONGEST)
                ? Problems.of(new Problem("message", "dream.offer.long", "most", Messages.LONGEST))
                : Problems.NONE;
    }
}

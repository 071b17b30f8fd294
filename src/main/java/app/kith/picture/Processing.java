package app.kith.picture;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of a file that somebody sent, whatever it holds: renditions, a reason why there are none, or "not now". */
final class Processing {

    private static final Logger LOG = LoggerFactory.getLogger(Processing.class);

    /** The widths of a member's picture: in a list, on a page, on a page of a dense screen. */
    private static final int[] SQUARE = {160, 320, 640};

    sealed interface Outcome {}

    record Done(Renderer.Rendered rendered) implements Outcome {}

    /** @param extent how large it is, where that is why */
    record Refused(Refusal why, Extent extent) implements Outcome {

        Refused(Refusal why) {
            this(why, Extent.UNKNOWN);
        }

        private static Refused of(RefusedFile refused) {
            return new Refused(refused.refusal(), refused.extent());
        }
    }

    record Busy() implements Outcome {}

    private final Renderer renderer;
    private final Workers workers;
    private final Vips vips;

    Processing(Renderer renderer, Workers workers) {
        this(renderer, workers, Vips.none());
    }

    Processing(Renderer renderer, Workers workers, Vips vips) {
        this.renderer = renderer;
        this.workers = workers;
        this.vips = vips;
    }

    Outcome square(byte[] file, Optional<Crop> crop) {
        Original original;
        try {
            original = Original.read(file);
        } catch (RefusedFile refused) {
            return Refused.of(refused);
        }
        try {
            return new Done(workers.run(memory(original, crop), () -> render(original, crop)));
        } catch (Workers.NoTurn full) {
            return new Busy();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Busy();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RefusedFile refused) return Refused.of(refused);
            LOG.warn("A {} of {} x {} pixels could not be made into a picture",
                    original.format(), original.width(), original.height(), failed.getCause());
            return new Refused(Refusal.UNREADABLE);
        }
    }

    /** The same sizes of a picture that is a square already. */
    Outcome again(byte[] square) {
        return square(square, Optional.empty());
    }

    private long memory(Original original, Optional<Crop> crop) {
        return foreign(original) ? Vips.memory(original) : renderer.memory(original, area(original, crop), SQUARE);
    }

    private static boolean foreign(Original original) {
        return original.format() == Original.Format.HEIF;
    }

    private static Area area(Original original, Optional<Crop> crop) {
        int width = original.uprightWidth();
        int height = original.uprightHeight();
        return crop.map(chosen -> chosen.of(width, height)).orElseGet(() -> Crop.middle(width, height));
    }

    private Renderer.Rendered render(Original original, Optional<Crop> crop) throws RefusedFile {
        Original readable = foreign(original) ? vips.png(original) : original;
        return renderer.render(readable, area(readable, crop), SQUARE);
    }
}

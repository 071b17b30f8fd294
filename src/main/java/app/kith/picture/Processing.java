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

    /** So wide is what is kept of a picture that the machine reads for us, and so much memory does it take to make it. */
    private static final int FOREIGN_WIDTH = 2560;
    private static final long FOREIGN_MEMORY = 16L * FOREIGN_WIDTH * FOREIGN_WIDTH;

    sealed interface Outcome {}

    /** @param negative what is kept of the file, where that is wanted */
    record Done(Renderer.Rendered rendered, Optional<Negative> negative) implements Outcome {}

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
    private final boolean keeping;

    Processing(Renderer renderer, Workers workers) {
        this(renderer, workers, Vips.none(), false);
    }

    /** @param keeping whether what a picture is made of is wanted, too */
    Processing(Renderer renderer, Workers workers, Vips vips, boolean keeping) {
        this.renderer = renderer;
        this.workers = workers;
        this.vips = vips;
        this.keeping = keeping;
    }

    boolean keeping() {
        return keeping;
    }

    Outcome square(byte[] file, Optional<Crop> crop) {
        try {
            return square(Original.read(file), crop);
        } catch (RefusedFile refused) {
            return Refused.of(refused);
        }
    }

    /** The same of a file that was kept. */
    Outcome again(Negative negative, Optional<Crop> crop) {
        try {
            return square(Original.read(negative.content()).turned(negative.orientation()), crop);
        } catch (RefusedFile refused) {
            return Refused.of(refused);
        }
    }

    private Outcome square(Original original, Optional<Crop> crop) {
        try {
            return workers.run(memory(original, crop), () -> render(original, crop));
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
        if (foreign(original)) return Vips.memory(original) + (keeping ? FOREIGN_MEMORY : 0);
        return renderer.memory(original, area(original, crop), SQUARE);
    }

    private static boolean foreign(Original original) {
        return original.format() == Original.Format.HEIF;
    }

    private static Area area(Original original, Optional<Crop> crop) {
        int width = original.uprightWidth();
        int height = original.uprightHeight();
        return crop.map(chosen -> chosen.of(width, height)).orElseGet(() -> Crop.middle(width, height));
    }

    private Done render(Original original, Optional<Crop> crop) throws RefusedFile {
        Original readable = foreign(original) ? vips.png(original) : original;
        Renderer.Rendered rendered = renderer.render(readable, area(readable, crop), SQUARE);
        Optional<Negative> negative = keeping ? Optional.of(foreign(original) ? negative(readable) : original.negative()) : Optional.empty();
        return new Done(rendered, negative.filter(kept -> kept.content().length <= Extent.MOST_BYTES));
    }

    /** Where and when it was taken lies deep within such a file; what the machine made of it knows nothing of that. */
    private Negative negative(Original readable) throws RefusedFile {
        var whole = new Area(0, 0, readable.uprightWidth(), readable.uprightHeight());
        Encoded widest = renderer.render(readable, whole, FOREIGN_WIDTH).renditions().getLast();
        return new Negative(widest.contentType(), Orientation.UPRIGHT, widest.bytes());
    }
}

package app.kith.picture;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way of a file through the darkroom, whatever it holds: it ends in renditions, in a reason, or in "not now". */
final class Development {

    private static final Logger LOG = LoggerFactory.getLogger(Development.class);

    /** The widths of a member's picture: in a list, on a page, on a page of a dense screen. */
    private static final int[] SQUARE = {160, 320, 640};

    sealed interface Outcome {}

    record Done(Darkroom.Developed developed) implements Outcome {}

    record Refused(Refusal why) implements Outcome {}

    record Busy() implements Outcome {}

    private final Darkroom darkroom;
    private final Workers workers;

    Development(Darkroom darkroom, Workers workers) {
        this.darkroom = darkroom;
        this.workers = workers;
    }

    Outcome square(byte[] file, Optional<Crop> crop) {
        try {
            Original original = Original.read(file);
            int width = original.uprightWidth();
            int height = original.uprightHeight();
            Area area = crop.map(chosen -> chosen.of(width, height)).orElseGet(() -> Crop.middle(width, height));
            return develop(original, area, SQUARE);
        } catch (RefusedFile refused) {
            return new Refused(refused.refusal());
        }
    }

    private Outcome develop(Original original, Area area, int... widths) {
        try {
            return new Done(workers.run(
                    darkroom.memory(original, area, widths), () -> darkroom.develop(original, area, widths)));
        } catch (Workers.NoTurn full) {
            return new Busy();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Busy();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RefusedFile refused) return new Refused(refused.refusal());
            LOG.warn("A {} of {} x {} pixels could not be made into a picture",
                    original.format(), original.width(), original.height(), failed.getCause());
            return new Refused(Refusal.UNREADABLE);
        }
    }
}

package app.kith.picture;

import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Where the site draws pictures of its own. They take their turn with all other pictures, so many crawlers are no load. */
@Component
public class Easel {

    private static final Logger LOG = LoggerFactory.getLogger(Easel.class);

    private final Engine engine;
    private final Workers workers;
    private final Shown shown;

    Easel(Engine engine, Workers workers, Shown shown) {
        this.engine = engine;
        this.workers = workers;
        this.shown = shown;
    }

    /** How drawing ends. */
    public sealed interface Outcome {
        record Done(String contentType, byte[] bytes) implements Outcome {}

        /** There was no turn, or a picture that belongs in it could not be fetched: come again. */
        record Busy() implements Outcome {}
    }

    public Outcome draw(int width, int height, Consumer<Canvas> drawing) {
        try {
            return workers.run(16L * width * height, () -> {
                try (var surface = engine.surface(width, height)) {
                    drawing.accept(new Canvas(surface, engine, shown));
                    Encoded drawn = surface.encoded();
                    return new Outcome.Done(drawn.contentType(), drawn.bytes());
                }
            });
        } catch (Workers.NoTurn full) {
            return new Outcome.Busy();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Outcome.Busy();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof UncheckedIOException down)) throw new IllegalStateException("Not drawn", failed.getCause());
            LOG.warn("A picture could not be fetched to be drawn", down);
            return new Outcome.Busy();
        }
    }
}

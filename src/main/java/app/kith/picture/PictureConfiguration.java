package app.kith.picture;

import app.kith.settings.CannotStart;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Chooses the engine that runs on this machine. */
@Configuration
class PictureConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(PictureConfiguration.class);

    /** So much earlier a program of its own is stopped than whoever waits for what it makes gives up, and hears why. */
    private static final Duration EARLIER = Duration.ofMillis(500);

    private final Duration turn;

    /** {@code kith.picture-turn} is how long somebody waits for a picture to be made; the tests have more time than people. */
    PictureConfiguration(Environment environment) {
        turn = environment.getProperty("kith.picture-turn", Duration.class, Workers.PATIENCE);
    }

    /** @param wanted {@code portable} does without Skia even where it runs; the tests use it */
    @Bean
    Engine engine(@Value("${kith.picture-engine:skia}") String wanted) {
        if (wanted.equals("portable")) return new PortableEngine();
        try {
            return new SkiaEngine();
        } catch (LinkageError | RuntimeException missing) {
            LOG.warn("Pictures are made by the slower, portable engine: Skia does not load on this machine ({}). "
                    + "On Debian, `apt-get install libgl1 libegl1 libfontconfig1` brings what it needs.", missing.getMessage());
            return new PortableEngine();
        }
    }

    @Bean
    Workers workers() {
        return Workers.ofThisMachine(turn);
    }

    @Bean
    Vips vips() {
        return Vips.ofThisMachine(turn.minus(EARLIER));
    }

    @Bean
    Processing processing(Engine engine, Workers workers, Vips vips, @Value("${kith.picture-originals:forget}") String originals) {
        boolean keeping = switch (originals) {
            case "keep" -> true;
            case "forget" -> false;
            default -> throw new CannotStart("KITH_PICTURE_ORIGINALS must be keep or forget.");
        };
        return new Processing(new Renderer(engine), workers, vips, keeping);
    }
}

package app.kith.picture;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the engine that runs on this machine. */
@Configuration
class PictureConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(PictureConfiguration.class);

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
        return Workers.ofThisMachine();
    }

    @Bean
    Vips vips() {
        return Vips.ofThisMachine();
    }

    @Bean
    Development development(Engine engine, Workers workers, Vips vips) {
        return new Development(new Darkroom(engine), workers, vips);
    }
}

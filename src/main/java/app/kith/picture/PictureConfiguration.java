package app.kith.picture;

import app.kith.settings.CannotStart;
import app.kith.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the engine that runs on this machine, and the store. */
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
    Development development(Engine engine, Workers workers) {
        return new Development(new Darkroom(engine), workers);
    }

    @Bean
    Store store(Settings settings) {
        Path folder = settings.data().resolve("pictures");
        try {
            return new FolderStore(folder);
        } catch (IOException e) {
            throw new CannotStart("The folder for pictures, " + folder.toAbsolutePath() + ", cannot be written to.", e);
        }
    }
}

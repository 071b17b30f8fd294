package app.kith.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL's programs for every data folder of the tests: unpacked once, by the product's own hand, and linked to from each.
 * To unpack them takes seconds of a processor, each time. Every site that begins in a JVM of the tests finds them, named in
 * {@code META-INF/spring.factories}.
 */
@Order(Ordered.LOWEST_PRECEDENCE) // once it is decided where its data lies
public final class SharedPrograms implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path FOLDER = Path.of("target/test-data/programs");

    @Override
    public void initialize(ConfigurableApplicationContext site) {
        Binder.get(site.getEnvironment()).bind("kith.data", Path.class).ifBound(SharedPrograms::bringTo);
    }

    public static void bringTo(Path data) {
        var there = Programs.home(data);
        if (Files.exists(there)) return;
        try {
            var unpacked = unpacked();
            var unfinished = data.resolve("postgresql-unfinished-links");
            FileSystemUtils.deleteRecursively(unfinished);
            try (var all = Files.walk(unpacked)) {
                for (var one : all.toList()) {
                    var link = unfinished.resolve(unpacked.relativize(one));
                    if (Files.isSymbolicLink(one)) Files.createSymbolicLink(link, Files.readSymbolicLink(one));
                    else if (Files.isDirectory(one)) Files.createDirectories(link);
                    else Files.createLink(link, one);
                }
            }
            Files.move(unfinished, there);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever of the JVMs of the tests comes first unpacks them, and the others wait for it. */
    private static synchronized Path unpacked() throws IOException {
        Files.createDirectories(FOLDER);
        try (var door = FileChannel.open(FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE); var _ = door.lock()) {
            return Programs.in(FOLDER).home();
        }
    }
}

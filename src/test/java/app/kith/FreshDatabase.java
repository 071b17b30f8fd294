package app.kith;

import app.kith.console.Rehearsed;
import app.kith.console.SiteProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.FileSystemUtils;

/** Nobody meets in a database of the tests what an earlier run left there: it is made anew, or brought as a first start left it. */
@Order(Ordered.LOWEST_PRECEDENCE) // once it is decided where its data lies
class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Set<Path> FRESH = ConcurrentHashMap.newKeySet();

    @Override
    public void initialize(ConfigurableApplicationContext site) {
        var data = Binder.get(site.getEnvironment()).bind("kith.data", Path.class).get().toAbsolutePath();
        if (!FRESH.add(data)) return;
        try {
            FileSystemUtils.deleteRecursively(data.resolve("database"));
            if (Rehearsed.begun()) SiteProcess.furnish(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package app.kith.console;

import app.kith.database.Database;
import app.kith.settings.Choices;
import app.kith.settings.Settings;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * One errand at the site's data: with the database of the site that runs on it or, while none does, with the database
 * started for this alone. Nothing is served and no task is taken up meanwhile.
 */
final class Visit {

    /** The site with its doors closed; what the errand does not ask for is not even made. */
    private static final Map<String, Object> QUIETLY = Map.of(
            "server.port", -1,
            "spring.main.lazy-initialization", true,
            "spring.flyway.enabled", false,
            "db-scheduler.enabled", false);

    private final Class<?> site;
    private final Choices choices;
    private final Settings settings;

    Visit(Class<?> site, Map<String, String> environment) {
        this.site = site;
        this.choices = Choices.read(environment);
        this.settings = choices.settings();
    }

    void run(String name, List<String> words) {
        try (var context = new Site(site, choices, QUIETLY, this::database).run()) {
            var errand = context.getBeanProvider(Errand.class).stream().filter(one -> one.name().equals(name)).findFirst();
            errand.orElseThrow().run(words, System.out::println);
        }
    }

    private CompletableFuture<Database> database() {
        boolean embedded = settings.databaseUrl() == null;
        if (embedded && !Files.isDirectory(settings.data().resolve("database"))) throw new ErrandRefused(
                "There is no site in %s yet: start Kith once, or name its folder with KITH_DATA.".formatted(settings.data().toAbsolutePath()));
        return embedded && DataFolder.holdIfFree(settings.data()).isPresent()
                ? Database.ahead(settings)
                : CompletableFuture.supplyAsync(() -> Database.beside(settings));
    }
}

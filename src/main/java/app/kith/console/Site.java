package app.kith.console;

import app.kith.database.Database;
import app.kith.settings.Choices;
import app.kith.settings.Settings;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Spring, told what was chosen at the console, and that its database is already on its way. */
final class Site extends SpringApplication {

    private final Choices choices;
    private final Settings settings;
    private final boolean demo;

    Site(Class<?> site, Choices choices, Settings settings, boolean demo, CompletableFuture<Database> database) {
        super(site);
        this.choices = choices;
        this.settings = settings;
        this.demo = demo;
        addInitializers(context -> ((GenericApplicationContext) context).registerBean(Database.class, database::join));
        // After the context; for a database that no context came to use.
        getShutdownHandlers().add(() -> database.thenAccept(Database::close).exceptionally(_ -> null).join());
    }

    /** Before everything else: a stray variable of the machine (DEBUG, SERVER_PORT) or a file beside the jar changes nothing. */
    @Override
    protected void configurePropertySources(ConfigurableEnvironment environment, String[] arguments) {
        super.configurePropertySources(environment, arguments);
        environment.getPropertySources().addFirst(new MapPropertySource("choices", choices.properties()));
        environment.getPropertySources().addFirst(new MapPropertySource("start", Map.of(
                "debug", false,
                "trace", false,
                "kith.demo", demo,
                "spring.main.banner-mode", "off",
                "server.port", settings.port(),
                "spring.config.location", "classpath:/")));
    }
}

package app.kith.console;

import app.kith.database.Database;
import app.kith.settings.CannotStart;
import app.kith.settings.Choices;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Spring, told what was chosen at the console, and with its database already on its way. */
final class Site extends SpringApplication {

    private final Choices choices;
    private final Map<String, Object> properties;
    private final Supplier<CompletableFuture<Database>> start;
    private @Nullable CompletableFuture<Database> database;
    private boolean stopped;

    /**
     * @param properties of this run alone
     * @param start begins to start the database, once the log is where it belongs
     */
    Site(Class<?> site, Choices choices, Map<String, Object> properties, Supplier<CompletableFuture<Database>> start) {
        super(site);
        this.choices = choices;
        this.properties = properties;
        this.start = start;
        addInitializers(context -> startDatabase((GenericApplicationContext) context));
        // Spring runs it after it has closed the context.
        getShutdownHandlers().add(this::stopDatabase);
    }

    /** Before everything else: a stray variable of the machine (DEBUG, SERVER_PORT) or a file beside the jar changes nothing. */
    @Override
    protected void configurePropertySources(ConfigurableEnvironment environment, String[] arguments) {
        super.configurePropertySources(environment, arguments);
        environment.getPropertySources().addFirst(new MapPropertySource("choices", choices.properties()));
        environment.getPropertySources().addFirst(new MapPropertySource("start", Map.of(
                "debug", false,
                "trace", false,
                "spring.main.banner-mode", "off",
                "spring.config.location", "classpath:/")));
        environment.getPropertySources().addFirst(new MapPropertySource("run", properties));
    }

    /** It starts while Spring reads its classes; from here on, for only now is the log where it belongs. */
    private synchronized void startDatabase(GenericApplicationContext context) {
        if (stopped) throw new CannotStart("Kith was stopped before it was ready.");
        var ahead = start.get();
        context.registerBean(Database.class, ahead::join);
        database = ahead;
    }

    /** The context closes its database itself; this one may still be on its way to a context that never came to use it. */
    private synchronized void stopDatabase() {
        stopped = true;
        if (database != null) database.thenAccept(Database::close).exceptionally(_ -> null).join();
    }
}

package app.kith.console;

import app.kith.database.Database;
import app.kith.settings.Choices;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Spring, told what was chosen at the console, and with its database already on its way. */
final class Site extends SpringApplication {

    private final Choices choices;
    private final Map<String, Object> properties;
    private final Supplier<CompletableFuture<Database>> start;
    private final CountDownLatch run = new CountDownLatch(1);
    private volatile @Nullable CompletableFuture<Database> database;

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

    @Override
    public ConfigurableApplicationContext run(String... words) {
        try {
            return super.run(words);
        } finally {
            run.countDown();
        }
    }

    /** It starts while Spring reads its classes; from here on, for only now is the log where it belongs. */
    private void startDatabase(GenericApplicationContext context) {
        stopsDatabaseInTheEnd();
        var ahead = start.get();
        database = ahead;
        context.registerBean(Database.class, () -> arrived(ahead));
    }

    /**
     * Before there is a database, and not earlier: Spring hears a stop from the first handler on that is added while it runs,
     * and otherwise only once it has a context. It runs the handler after it has closed the context.
     */
    private void stopsDatabaseInTheEnd() {
        try {
            getShutdownHandlers().add(this::stopDatabase);
        } catch (IllegalStateException stopped) {
            throw new AbandonedRunException();
        }
    }

    /**
     * Spring takes a start that waits without a limit for one that is stuck, and on a stop closes the context under it;
     * one that waits like this is let come to its end, and then closed in order.
     */
    private static Database arrived(CompletableFuture<Database> ahead) {
        try {
            return ahead.get(1, TimeUnit.DAYS);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException refusal ? refusal : new IllegalStateException(failure.getCause());
        } catch (TimeoutException | InterruptedException none) {
            throw new IllegalStateException("The database has not come up", none);
        }
    }

    /** After a stop nothing is announced and nothing more begun: what there is may be closed at any moment. */
    @Override
    protected void afterRefresh(ConfigurableApplicationContext context, ApplicationArguments arguments) {
        abandonIfStopped();
    }

    private static void abandonIfStopped() {
        if (Stop.underWay()) throw new AbandonedRunException();
    }

    /** The context closes its database itself; this one may still be on its way to a context that never came to use it. */
    private void stopDatabase() {
        try {
            run.await();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        var ahead = database;
        if (ahead != null) ahead.thenAccept(Database::close).exceptionally(_ -> null).join();
    }
}

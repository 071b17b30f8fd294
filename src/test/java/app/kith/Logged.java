package app.kith;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggerContextListener;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * What some loggers say while a test provokes it: for the test to look at, and neither on the console nor in a file. A
 * test that opens one asserts what was {@link #said}; whoever opens one around what is unknown hides it.
 */
public final class Logged implements AutoCloseable {

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
    private final Again again = new Again();
    private final List<Logger> loggers;

    private Logged(Stream<String> names) {
        loggers = names.map(context::getLogger).toList();
        heard.list = new CopyOnWriteArrayList<>();
        heard.setContext(context);
        listen();
        context.addListener(again);
    }

    public static Logged by(Class<?>... speakers) {
        return new Logged(Stream.of(speakers).map(Class::getName));
    }

    /** For those whose class is not ours to see, or a whole package; the root is heard, and not kept out of anything. */
    public static Logged by(String... names) {
        return new Logged(Stream.of(names));
    }

    private void listen() {
        heard.start();
        for (Logger logger : loggers) {
            logger.addAppender(heard);
            logger.setAdditive(false);
        }
    }

    /** Warnings and errors so far: {@code WARN A letter …}, each on a line of its own. */
    public List<String> said() {
        return heard.list.stream().filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .map(event -> event.getLevel() + " " + event.getFormattedMessage()).toList();
    }

    /** All of it, whatever its level, with stack traces. */
    public String written() {
        return heard.list.stream().map(event -> event.getLevel() + " " + event.getFormattedMessage() + "\n"
                + Optional.ofNullable(event.getThrowableProxy()).map(ThrowableProxyUtil::asString).orElse("")).collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        context.removeListener(again);
        for (Logger logger : loggers) {
            logger.detachAppender(heard);
            logger.setAdditive(true);
        }
    }

    /** A site that starts meanwhile sets up the log anew, and would leave nobody listening. */
    private final class Again implements LoggerContextListener {

        @Override
        public boolean isResetResistant() {
            return true;
        }

        @Override
        public void onReset(LoggerContext context) {
            listen();
        }

        @Override
        public void onStart(LoggerContext context) {}

        @Override
        public void onStop(LoggerContext context) {}

        @Override
        public void onLevelChange(Logger logger, Level level) {}
    }
}

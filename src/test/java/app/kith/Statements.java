package app.kith;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** What requests send to the database, in their order; the tasks that run beside them are not heard. */
public final class Statements implements AutoCloseable {

    private static final String SENDS = "Executing prepared SQL statement [";

    private final Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    private final Level before = logger.getLevel();
    private final boolean additive = logger.isAdditive();
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> ear = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent said) {
            String text = said.getFormattedMessage();
            if (text.startsWith(SENDS) && said.getThreadName().startsWith("tomcat-handler")) sent.add(text.substring(SENDS.length()));
        }
    };

    private Statements() {
        ear.setContext(logger.getLoggerContext());
        ear.start();
        logger.setAdditive(false);
        logger.setLevel(Level.DEBUG);
        logger.addAppender(ear);
    }

    /** Those that requests send while this is done. */
    public static List<String> of(Runnable act) {
        try (var statements = new Statements()) {
            act.run();
            return List.copyOf(statements.sent);
        }
    }

    @Override
    public void close() {
        logger.detachAppender(ear);
        logger.setLevel(before);
        logger.setAdditive(additive);
    }
}

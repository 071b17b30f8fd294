package app.kith.console;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;

/**
 * Keeps to the file of the log what is said during a {@link Stop}: things are closed under those who still use them, and
 * whoever pressed Ctrl-C should not read of it. Named in {@code logback-spring.xml}.
 */
public final class QuietStop extends Filter<ILoggingEvent> {

    @Override
    public FilterReply decide(ILoggingEvent event) {
        return Stop.underWay() ? FilterReply.DENY : FilterReply.NEUTRAL;
    }
}

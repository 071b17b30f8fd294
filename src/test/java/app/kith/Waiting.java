package app.kith;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** How tests wait for a condition: set once for the whole JVM, before its first test. */
public final class Waiting implements LauncherSessionListener {

    /** It catches what never comes; on a busy machine the rest may take a while. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Awaitility.setDefaultTimeout(PATIENCE);
        // One that waits would otherwise fail for what dies in any thread of any site meanwhile; LostConnectionsTest says what may.
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }
}

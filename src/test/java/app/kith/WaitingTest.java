package app.kith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WaitingTest {

    private final List<Throwable> died = new CopyOnWriteArrayList<>();
    private final Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();

    @BeforeEach
    void listen() {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> died.add(failure));
    }

    @AfterEach
    void stopListening() {
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    @Test
    void whoWaitsForSomethingDoesNotFailForWhatDiesElsewhere() {
        var other = new Thread(() -> {
            throw new IllegalStateException("nobody's business");
        });
        await().until(() -> {
            if (other.getState() == Thread.State.NEW) other.start();
            other.join();
            return true;
        });
        assertThat(died).hasSize(1);
    }
}

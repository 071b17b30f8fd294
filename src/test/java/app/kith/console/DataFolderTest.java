package app.kith.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.settings.CannotStart;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    /** POSIX lets go of a file's lock as soon as its holder closes any other channel to it. */
    @Test
    void whoeverAsksForItInTheSameProcessDoesNotLoosenTheHold(@TempDir Path data) throws Exception {
        DataFolder.hold(data);

        assertThat(DataFolder.holdIfFree(data)).isEmpty();
        assertThatThrownBy(() -> DataFolder.hold(data)).isInstanceOf(CannotStart.class)
                .hasMessage("Kith already runs on the data in %s (process %d).", data.toRealPath(), ProcessHandle.current().pid());

        try (var another = SiteProcess.onNothing(data, Map.of())) {
            assertThat(another.end()).isEqualTo(1);
            assertThat(another.lines()).containsExactly("Kith already runs on the data in %s (process %d)."
                    .formatted(data.toRealPath(), ProcessHandle.current().pid()));
        }
    }
}

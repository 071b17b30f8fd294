package app.kith.village;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole village, which takes half a minute: {@link PlantingTest} looks at its beginning. Run by {@code bin/soak village}. */
class PlantingSoak {

    @TempDir
    static Path data;

    @Test
    void theVillageIsPlantedToItsEndBehindAnOpenDoorAndAStartThatEndedEarlyIsGoneOnWith() throws Exception {
        try (var village = Planted.on(data)) {
            await().atMost(Duration.ofMinutes(3)).until(() -> village.ask("select count(*) from dream").equals(List.of("120")));
            assertThat(village.ask("select count(*) from member")).containsExactly("40");
            assertThat(village.ask("select count(picture_id) from member")).as("pictures").containsExactly("40");
            assertThat(village.ask("select distinct state from dream order by state")).containsExactly("come-true", "hoping", "let-go", "under-way");
            assertThat(village.ask("select distinct state from offer order by state")).containsExactly("accepted", "declined", "open", "withdrawn");
            village.hasItsHeartInFront();
        }
    }
}

package app.kith.village;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the village looks in the end is for {@link PlantingSoak}. */
class PlantingTest {

    @TempDir
    static Path data;

    @Test
    void theVillageIsPlantedBehindAnOpenDoorAndAStartThatEndedEarlyIsGoneOnWith() throws Exception {
        try (var village = Planted.on(data)) {
            var heart = Village.heart().size();
            await().atMost(Duration.ofMinutes(3)).until(() -> Integer.parseInt(village.ask("select count(*) from member").getFirst()) > heart + 2);
            assertThat(village.ask("select first_name || ' ' || coalesce(last_name, '') from member group by 1 having count(*) > 1")).as("twice").isEmpty();
            village.hasItsHeartInFront();
        }
    }
}

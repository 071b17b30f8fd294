package app.kith.village;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.kith.Visitor;
import app.kith.console.SiteProcess;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole village, which takes half a minute: {@link PlantingTest} looks at its beginning. Run by {@code bin/soak village}. */
class PlantingSoak {

    @TempDir
    static Path data;

    @Test
    void theVillageIsPlantedToItsEndBehindAnOpenDoorAndAStartThatEndedEarlyIsGoneOnWith() throws Exception {
        try (var site = SiteProcess.on(data, Map.of(), "--demo").ready()) {
            await().until(() -> site.lines().contains("  (24 neighbours more move in meanwhile.)"));
            assertThat(new Visitor(site.address()).opens("/").page().text()).contains("Build a bench by the river");
        }
        try (var site = SiteProcess.on(data, Map.of(), "--demo").ready(); var database = site.connect()) {
            await().atMost(Duration.ofMinutes(3)).until(() -> ask(database, "select count(*) from dream").equals(List.of("120")));
            assertThat(ask(database, "select count(*) from member")).containsExactly("40");
            assertThat(ask(database, "select count(picture_id) from member")).as("pictures").containsExactly("40");
            assertThat(ask(database, "select distinct state from dream order by state")).containsExactly("come-true", "hoping", "let-go", "under-way");
            assertThat(ask(database, "select distinct state from offer order by state")).containsExactly("accepted", "declined", "open", "withdrawn");

            assertThat(ask(database, "select title from dream order by published_at desc, id desc limit 15"))
                    .containsExactlyElementsOf(Hopes.all().stream().map(hope -> hope.dream().title()).toList().reversed());
            assertThat(ask(database, "select first_name from member order by joined_at desc, id desc limit 16"))
                    .containsExactlyElementsOf(Village.heart().stream().map(Villager::firstName).toList().reversed());

            assertThat(ask(database, """
                    select count(*) from dream join member on member.id = dreamer_id where published_at < joined_at
                    union all select count(*) from dream_comment join dream on dream.id = dream_id where written_at < published_at
                    union all select count(*) from dream_diary_entry join dream on dream.id = dream_id where written_at < published_at
                    union all select count(*) from offer where state = 'open' and offered_at < now() - interval '1 day'
                    """)).containsOnly("0");
        }
    }

    private static List<String> ask(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement(); var rows = statement.executeQuery(sql)) {
            List<String> answers = new ArrayList<>();
            while (rows.next()) answers.add(rows.getString(1));
            return answers;
        }
    }
}

package app.kith.village;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.kith.Visitor;
import app.kith.console.SiteProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A site of its own, started with {@code --demo}, stopped while neighbours still moved in, and started again. */
record Planted(SiteProcess site, Connection database) implements AutoCloseable {

    static Planted on(Path data) throws Exception {
        try (var site = SiteProcess.on(data, Map.of(), "--demo").ready()) {
            await().until(() -> site.lines().contains("  (24 neighbours more move in meanwhile.)"));
            assertThat(new Visitor(site.address()).opens("/").page().text()).contains("Build a bench by the river");
        }
        var site = SiteProcess.on(data, Map.of(), "--demo").ready();
        try {
            return new Planted(site, site.connect());
        } catch (IOException | SQLException unreachable) {
            site.close();
            throw unreachable;
        }
    }

    /** The newest of all, in its own order, and nothing before what it answers. */
    void hasItsHeartInFront() throws SQLException {
        assertThat(ask("select title from dream order by published_at desc, id desc limit 15"))
                .containsExactlyElementsOf(Hopes.all().stream().map(hope -> hope.dream().title()).toList().reversed());
        assertThat(ask("select first_name from member order by joined_at desc, id desc limit 16"))
                .containsExactlyElementsOf(Village.heart().stream().map(Villager::firstName).toList().reversed());
        assertThat(ask("""
                select count(*) from dream join member on member.id = dreamer_id where published_at < joined_at
                union all select count(*) from dream_comment join dream on dream.id = dream_id where written_at < published_at
                union all select count(*) from dream_diary_entry join dream on dream.id = dream_id where written_at < published_at
                union all select count(*) from offer where state = 'open' and offered_at < now() - interval '1 day'
                """)).containsOnly("0");
    }

    List<String> ask(String sql) throws SQLException {
        try (var statement = database.createStatement(); var rows = statement.executeQuery(sql)) {
            List<String> answers = new ArrayList<>();
            while (rows.next()) answers.add(rows.getString(1));
            return answers;
        }
    }

    @Override
    public void close() throws Exception {
        try (site; database) {
            // both, the database first
        }
    }
}

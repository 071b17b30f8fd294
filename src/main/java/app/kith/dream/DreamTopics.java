package app.kith.dream;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import app.kith.dream.WrittenDream.WrittenNeed;
import app.kith.topic.Topic;
import app.kith.topic.TopicId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where it is kept which topics a dream needs, and which it is about. */
@Repository
class DreamTopics {

    private final JdbcClient jdbc;

    DreamTopics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the dream needs from now on; a need that it had before stays what it is. */
    void need(DreamId dream, List<WrittenNeed> needs, Map<String, Topic> named) {
        jdbc.sql("delete from dream_need where dream_id = :dream and not id = any(:needs)")
                .param("dream", dream.value())
                .param("needs", needs.stream().map(WrittenNeed::id).toArray(UUID[]::new))
                .update();
        for (WrittenNeed need : needs) {
            Topic topic = named.get(need.word());
            jdbc.sql("""
                    insert into dream_need (id, dream_id, published_at, topic_id, spelling, purpose)
                    select :id, id, published_at, :topic, :spelling, :purpose from dream where id = :dream
                    on conflict (id) do nothing""")
                    .param("id", need.id())
                    .param("dream", dream.value())
                    .param("topic", topic.id().value())
                    .param("spelling", spelling(need.word(), topic))
                    .param("purpose", need.purpose().orElse(null))
                    .update();
        }
    }

    /** What the dream is about from now on. */
    void concern(DreamId dream, List<String> themes, Map<String, Topic> named) {
        jdbc.sql("delete from dream_theme where dream_id = :dream").param("dream", dream.value()).update();
        for (String theme : themes) {
            Topic topic = named.get(theme);
            jdbc.sql("""
                    insert into dream_theme (dream_id, published_at, topic_id, spelling)
                    select id, published_at, :topic, :spelling from dream where id = :dream
                    on conflict do nothing""")
                    .param("dream", dream.value())
                    .param("topic", topic.id().value())
                    .param("spelling", spelling(theme, topic))
                    .update();
        }
    }

    private static @Nullable String spelling(String written, Topic topic) {
        return topic.name().equalsIgnoreCase(written) ? null : written;
    }

    Map<DreamId, List<Need>> needs(Collection<DreamId> dreams) {
        return found(dreams, "dream_need", (row, number) -> new Need(row.getObject("id", UUID.class), topic(row), spelling(row), Optional.ofNullable(row.getString("purpose"))));
    }

    Map<DreamId, List<Theme>> themes(Collection<DreamId> dreams) {
        return found(dreams, "dream_theme", (row, number) -> new Theme(topic(row), spelling(row)));
    }

    private <T> Map<DreamId, List<T>> found(Collection<DreamId> dreams, String table, RowMapper<T> mapper) {
        record Row<T>(DreamId dream, T thing) {}
        return jdbc.sql("""
                select entry.*, topic.name, topic.slug
                from %s entry join topic on topic.id = entry.topic_id
                where dream_id = any(:dreams)
                order by position""".formatted(table))
                .param("dreams", dreams.stream().map(DreamId::value).toArray(UUID[]::new))
                .query((row, number) -> new Row<>(new DreamId(row.getObject("dream_id", UUID.class)), mapper.mapRow(row, number)))
                .list().stream()
                .collect(groupingBy(Row::dream, mapping(Row::thing, toList())));
    }

    private static Topic topic(ResultSet row) throws SQLException {
        return new Topic(new TopicId(row.getObject("topic_id", UUID.class)), row.getString("name"), row.getString("slug"));
    }

    private static Optional<String> spelling(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("spelling"));
    }
}

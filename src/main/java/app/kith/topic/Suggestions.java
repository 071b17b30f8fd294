package app.kith.topic;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which topics somebody may mean who is still typing. */
@Repository
public class Suggestions {

    private static final int MOST = 20;

    /** The highest character there is: "begins with" is then a range, which an index serves under any plan. */
    private static final String END = Character.toString(Character.MAX_CODE_POINT);

    /**
     * Three ways to meet a spelling, each with an index of its own and each taking no more than it may need: it begins
     * with what was typed (rank 0: it is that), some word in it does, it resembles it. The last is asked only when the
     * others leave room. A topic is shown once, in its best place, and by its name if that was met as well.
     */
    private static final String QUERY = """
            with beginning as materialized (
                select key, spelling, topic_id, case when key = :key then 0 else 1 end as rank, 0.0::real as distance
                from topic_spelling
                where key >= :key and key < :end
                order by key
                limit :room
            ), inside as materialized (
                select key, spelling, topic_id, 2 as rank, 0.0::real as distance
                from topic_spelling
                where :long and key like :inside
                order by char_length(key), key
                limit :room
            ), alike as materialized (
                select key, spelling, topic_id, 3 as rank, 1 - similarity(key, :key) as distance
                from topic_spelling
                where :long and key % :key
                  and (select count(distinct topic_id) < :limit from (table beginning union all table inside) near)
                order by distance, key
                limit :room
            ), met as (
                select distinct on (topic.id)
                    topic.name, near.rank, near.distance, near.key,
                    near.key <> topic.key as other,
                    case when near.key <> topic.key
                        and not exists (select from (table beginning union all table inside) named where named.key = topic.key)
                        then near.spelling end as spelling
                from (table beginning union all table inside union all table alike) near
                join topic on topic.id = near.topic_id
                order by topic.id, near.rank, near.distance, other, near.key
            )
            select name, spelling from met order by rank, distance, other, key limit :limit
            """;

    private final JdbcClient database;

    Suggestions(JdbcClient database) {
        this.database = database;
    }

    /** The likeliest first; none for what could never name a topic. */
    public List<Suggestion> to(@Nullable String typed, int limit) {
        return switch (TypedName.read(typed)) {
            case TopicName name -> find(name.key(), Math.clamp(limit, 1, MOST));
            case UnusableName why -> List.of();
        };
    }

    private List<Suggestion> find(String key, int limit) {
        return bound(QUERY, key, limit)
                .query((row, number) ->
                        new Suggestion(row.getString("name"), Optional.ofNullable(row.getString("spelling"))))
                .list();
    }

    /** How the database goes about it. */
    List<String> plan(String key) {
        return bound("explain " + QUERY, key, MOST).query(String.class).list();
    }

    private JdbcClient.StatementSpec bound(String sql, String key, int limit) {
        return database.sql(sql)
                .param("key", key)
                .param("end", key + END)
                .param("inside", "% " + key.replaceAll("[\\\\%_]", "\\\\$0") + "%")
                .param("long", key.codePointCount(0, key.length()) > 1)
                .param("limit", limit)
                .param("room", 6 * limit);
    }
}

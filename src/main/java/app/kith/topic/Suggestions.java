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

    /** So many a field shows. */
    public static final int SHOWN = 8;

    /** The share of trigrams that two spellings must have in common: less than this costs much and finds little. */
    private static final String ALIKE = "0.4";

    /** The highest character there is: "begins with" is then a range, which an index serves under any plan. */
    private static final String END = Character.toString(Character.MAX_CODE_POINT);

    /**
     * The ways to meet a spelling, each with an index of its own and each taking no more than it may need: it is what was
     * typed, or has its gist; it begins with it; those are the first letters of its words; some word in it begins so; it
     * is one slip away; it resembles it. A slip is asked for when the others leave room, and what resembles it, which takes by far
     * the longest, when nothing else is met. A topic is shown once, in its best place, and by its name if that was met as well.
     * How alike spellings have to be is said within the statement, for as long as it lasts, before the index is asked.
     */
    private static final String QUERY = """
            with same as materialized (
                select key, spelling, topic_id, 1 as rank, abs(char_length(key) - :length)::real as distance
                from topic_spelling
                where :long and gist = :gist
                order by distance, key
                limit :room
            ), beginning as materialized (
                select key, spelling, topic_id, case when key = :key then 0 else 2 end as rank, 0.0::real as distance
                from topic_spelling
                where key >= :key and key < :end
                order by key
                limit :room
            ), initials as materialized (
                select key, spelling, topic_id, 3 as rank, 0.0::real as distance
                from topic_spelling
                where :short and initials = :key
                order by char_length(key), key
                limit :room
            ), inside as materialized (
                select key, spelling, topic_id, 4 as rank, 0.0::real as distance
                from topic_spelling
                where :long and key like :inside
                order by char_length(key), key
                limit :room
            ), near as materialized (
                table same union all table beginning union all table initials union all table inside
            ), slip as materialized (
                select key, spelling, topic_id, 5 as rank, 1 - similarity(key, :key) as distance
                from topic_spelling
                where gist = any(:slips)
                  and (select count(distinct topic_id) < :limit from near)
                order by distance, key
                limit :room
            ), alike as materialized (
                select key, spelling, topic_id, 6 as rank, 1 - similarity(key, :key) as distance
                from topic_spelling
                where :long and key % :key
                  and not exists (table near union all table slip)
                  and (select set_config('pg_trgm.similarity_threshold', :alike, true) is not null)
                order by distance, key
                limit :room
            ), met as (
                select distinct on (topic.id)
                    topic.name, near.rank, near.distance, near.key,
                    near.key <> topic.key as other,
                    case when near.key <> topic.key
                        and not exists (select from near named where named.key = topic.key)
                        then near.spelling end as spelling
                from (table near union all table slip union all table alike) near
                join topic on topic.id = near.topic_id
                where topic.hidden_at is null
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
        String gist = TopicGist.of(key);
        int length = key.codePointCount(0, key.length());
        return database.sql(sql)
                .param("key", key)
                .param("length", length)
                .param("gist", gist)
                .param("slips", Slips.of(gist).toArray(String[]::new))
                .param("short", length > 1 && length < 6)
                .param("end", key + END)
                .param("inside", "% " + key.replaceAll("[\\\\%_]", "\\\\$0") + "%")
                .param("long", length > 1)
                .param("alike", ALIKE)
                .param("limit", limit)
                .param("room", 6 * limit);
    }
}

package app.kith.topic;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which topics somebody may mean whose entry names none: one in another form (plural, American), with a slip in it, by its
 * first letters, or nearly alike. They are asked about beside the entry. Nothing is ever put in its place unasked.
 */
final class NearTopics {

    /** How alike a spelling must be to be worth a question; while typing, much less is worth a suggestion. */
    private static final String ALIKE = "0.55";

    private static final int MOST = 3;

    /** Of the surest way that finds any; where several are merely alike, only the most alike. */
    private static final String QUERY = """
            with sure as materialized (
                select topic_id, key, 0 as rank, 0.0::real as distance from topic_spelling where gist = :gist
                union all
                select topic_id, key, 1, 1 - similarity(key, :key) from topic_spelling
                where gist = any(:slips) and left(key, 1) = left(:key, 1)
                union all
                select topic_id, key, 2, 0.0 from topic_spelling where :short and initials = :key
            ), met as materialized (
                table sure
                union all
                select topic_id, key, 3, 1 - similarity(key, :key) from topic_spelling
                where key % :key
                  and not exists (table sure)
                  and (select set_config('pg_trgm.similarity_threshold', :alike, true) is not null)
            ), best as (
                select topic.id, topic.name, topic.slug, topic.key, min(distance) as distance, bool_or(met.key = topic.key) as own
                from met join topic on topic.id = met.topic_id
                where rank = (select min(rank) from met) and topic.hidden_at is null
                group by topic.id
            )
            select id, name, slug from best order by distance, own desc, key
            limit case when (select min(rank) from met) = 3 then 1 else :most end
            """;

    private final JdbcClient database;

    NearTopics(JdbcClient database) {
        this.database = database;
    }

    /** The likeliest first; none where the entry is a spelling of some topic already, or could never name one. */
    List<Topic> to(@Nullable String entry) {
        return switch (TypedName.read(entry)) {
            case TopicName name -> known(name) ? List.of() : find(name.key());
            case UnusableName why -> List.of();
        };
    }

    private boolean known(TopicName name) {
        return database.sql("select exists (select from topic_spelling where key = :key)")
                .param("key", name.key())
                .query(Boolean.class)
                .single();
    }

    private List<Topic> find(String key) {
        String gist = TopicGist.of(key);
        return database.sql(QUERY)
                .param("key", key)
                .param("gist", gist)
                .param("slips", Slips.of(gist).toArray(String[]::new))
                .param("short", key.length() > 1 && key.length() < 6)
                .param("alike", ALIKE)
                .param("most", MOST)
                .query(Topics::topic)
                .list();
    }
}

package app.kith.topic;

import static java.util.stream.Collectors.toMap;

import app.kith.id.Ids;
import app.kith.slug.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where topics are kept, and found by any of their spellings. */
@Repository
public class Topics {

    private final JdbcClient database;
    private final NearTopics near;

    Topics(JdbcClient database) {
        this.database = database;
        this.near = new NearTopics(database);
    }

    /** The form in which spellings are compared: equal for two ways of writing one. */
    public static String key(String spelling) {
        return TopicKey.of(spelling);
    }

    /** However a slug was typed into an address, it is read as it is kept. */
    public Optional<Topic> at(String typed) {
        return Slug.read(typed).flatMap(slug -> database.sql("select id, name, slug from topic where slug = :slug")
                .param("slug", slug.value())
                .query(Topics::topic)
                .optional());
    }

    /** The topics that are there, by their ids. */
    public Map<TopicId, Topic> find(Collection<TopicId> ids) {
        return database.sql("select id, name, slug from topic where id = any(:ids)")
                .param("ids", ids.stream().map(TopicId::value).toArray(UUID[]::new))
                .query(Topics::topic)
                .list().stream()
                .collect(toMap(Topic::id, topic -> topic));
    }

    public Optional<Topic> find(TopicName name) {
        return Optional.ofNullable(findNamed(List.of(name)).get(name));
    }

    /** Of these names, those that are a spelling of some topic. */
    Map<TopicName, Topic> findNamed(Collection<TopicName> names) {
        return found(names, TopicName::key);
    }

    /** Of these lines, those that are a spelling of some topic. */
    public Map<String, Topic> known(Collection<String> spellings) {
        return found(spellings, Topics::key);
    }

    /** Topics that somebody may mean by a line that is no spelling of any, the likeliest first: to be offered, not to be taken. */
    public List<Topic> near(String line) {
        return near.to(line);
    }

    private <S> Map<S, Topic> found(Collection<S> spellings, Function<S, String> key) {
        Map<String, Topic> byKey = new HashMap<>();
        database.sql("""
                        select spelling.key, topic.id, topic.name, topic.slug
                        from topic_spelling spelling join topic on topic.id = spelling.topic_id
                        where spelling.key = any(:keys)
                        """)
                .param("keys", spellings.stream().map(key).toArray(String[]::new))
                .query((row, number) -> byKey.put(row.getString("key"), topic(row, number)))
                .list();
        Map<S, Topic> found = new HashMap<>();
        for (S spelling : spellings) {
            Topic topic = byKey.get(key.apply(spelling));
            if (topic != null) found.put(spelling, topic);
        }
        return found;
    }

    /**
     * The topics that have these spellings, by spelling; new ones where nobody has used them yet.
     *
     * @param usable what {@link TypedName#read} has found to be names
     */
    @Transactional
    public Map<String, Topic> named(Collection<String> usable) {
        Map<String, Topic> named = known(usable);
        // Always in one order, so that two who make the same topics wait for each other and not in a ring.
        usable.stream()
                .filter(spelling -> !named.containsKey(spelling))
                .sorted(Comparator.comparing(Topics::key))
                .forEach(spelling -> named.put(spelling, named(usable(spelling))));
        return named;
    }

    private static TopicName usable(String spelling) {
        return switch (TypedName.read(spelling)) {
            case TopicName name -> name;
            case UnusableName why -> throw new IllegalArgumentException("Nothing can be called so: " + why);
        };
    }

    /** The topic that has this spelling; a new one where nobody has used it yet. */
    @Transactional
    public Topic named(TopicName name) {
        return find(name).orElseGet(() -> make(name));
    }

    private Topic make(TopicName name) {
        var id = new TopicId(Ids.next());
        return claim(name, id) ? insert(name, id) : find(name).orElseThrow();
    }

    /** Waits for whoever is making the same topic just now; false when it is theirs. */
    private boolean claim(TopicName name, TopicId id) {
        return database.sql("""
                        insert into topic_spelling (key, spelling, topic_id, gist, initials) values (:key, :spelling, :topic, :gist, :initials)
                        on conflict (key) do nothing
                        """)
                        .param("key", name.key())
                        .param("spelling", name.text())
                        .param("topic", id.value())
                        .param("gist", TopicGist.of(name.key()))
                        .param("initials", TopicGist.initials(name.key()).orElse(null))
                        .update()
                == 1;
    }

    /** Gives a claimed topic its slug: the first of its kind that is free. */
    Topic insert(TopicName name, TopicId id) {
        Slug slug = TopicSlug.of(name, id);
        for (int number = 1; ; number++) {
            var topic = new Topic(id, name.text(), slug.numbered(number).value());
            if (insert(topic, name.key())) return topic;
        }
    }

    /** False when the slug is another topic's. */
    private boolean insert(Topic topic, String key) {
        return database.sql("""
                        insert into topic (id, name, key, slug) values (:id, :name, :key, :slug)
                        on conflict (slug) do nothing
                        """)
                        .param("id", topic.id().value())
                        .param("name", topic.name())
                        .param("key", key)
                        .param("slug", topic.slug())
                        .update()
                == 1;
    }

    static Topic topic(ResultSet row, int number) throws SQLException {
        return new Topic(
                new TopicId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("slug"));
    }
}

package app.kith.topic;

import app.kith.id.Ids;
import app.kith.topic.Vocabulary.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings the vocabulary into the database, inside a transaction. It only ever adds: a topic that members made stays
 * theirs, and where one of an entry's spellings is a topic already, the entry's other spellings join that topic.
 */
final class VocabularyPlanting {

    private record Spelling(TopicName name, TopicId topic) {}

    private final JdbcClient database;
    private final Topics topics;

    VocabularyPlanting(JdbcClient database) {
        this.database = database;
        this.topics = new Topics(database);
    }

    void plant(List<Entry> entries) {
        // Members' new topics wait a moment. Nothing waits in a ring, because whoever makes a topic claims its spelling first.
        database.sql("lock table topic_spelling in share row exclusive mode").update();
        var known = topics.findNamed(entries.stream().flatMap(Entry::spellings).toList());
        Map<TopicName, TopicId> fresh = new LinkedHashMap<>();
        List<Spelling> spellings = new ArrayList<>();
        for (Entry entry : entries) {
            TopicId topic = entry.spellings()
                    .filter(known::containsKey)
                    .findFirst()
                    .map(spelling -> known.get(spelling).id())
                    .orElseGet(() -> fresh.computeIfAbsent(entry.name(), name -> new TopicId(Ids.next())));
            entry.spellings().forEach(name -> spellings.add(new Spelling(name, topic)));
        }
        insertTopics(fresh);
        insertSpellings(spellings);
        renewGists();
    }

    private void insertTopics(Map<TopicName, TopicId> fresh) {
        List<TopicName> names = List.copyOf(fresh.keySet());
        Set<UUID> inserted = new HashSet<>(database.sql("""
                        insert into topic (id, name, key, slug) select * from unnest(:ids, :names, :keys, :slugs)
                        on conflict (slug) do nothing
                        returning id
                        """)
                .param("ids", fresh.values().stream().map(TopicId::value).toArray(UUID[]::new))
                .param("names", names.stream().map(TopicName::text).toArray(String[]::new))
                .param("keys", names.stream().map(TopicName::key).toArray(String[]::new))
                .param("slugs", names.stream().map(name -> TopicSlug.of(name, fresh.get(name)).value()).toArray(String[]::new))
                .query(UUID.class)
                .list());
        fresh.forEach((name, id) -> {
            if (!inserted.contains(id.value())) topics.insert(name, id);
        });
    }

    private void insertSpellings(List<Spelling> spellings) {
        database.sql("""
                        insert into topic_spelling (key, spelling, topic_id, gist, initials)
                        select * from unnest(:keys, :spellings, :topics, :gists, :initials)
                        on conflict (key) do nothing
                        """)
                .param("keys", spellings.stream().map(it -> it.name().key()).toArray(String[]::new))
                .param("spellings", spellings.stream().map(it -> it.name().text()).toArray(String[]::new))
                .param("topics", spellings.stream().map(it -> it.topic().value()).toArray(UUID[]::new))
                .param("gists", spellings.stream().map(it -> TopicGist.of(it.name().key())).toArray(String[]::new))
                .param("initials", spellings.stream().map(it -> TopicGist.initials(it.name().key()).orElse(null)).toArray(String[]::new))
                .update();
    }

    /** Of every spelling that is there, members' own too: the rules for it may have changed, or there were none. */
    private void renewGists() {
        List<String> keys = database.sql("select key from topic_spelling").query(String.class).list();
        database.sql("""
                        update topic_spelling spelling set gist = fresh.gist, initials = fresh.initials
                        from (select * from unnest(:keys, :gists, :initials)) as fresh (key, gist, initials)
                        where spelling.key = fresh.key
                          and (spelling.gist is distinct from fresh.gist or spelling.initials is distinct from fresh.initials)
                        """)
                .param("keys", keys.toArray(String[]::new))
                .param("gists", keys.stream().map(TopicGist::of).toArray(String[]::new))
                .param("initials", keys.stream().map(key -> TopicGist.initials(key).orElse(null)).toArray(String[]::new))
                .update();
    }
}

package app.kith.topic;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
class TopicsTest {

    @Autowired
    private Topics topics;

    @Autowired
    private JdbcClient database;

    @Test
    @Transactional
    void anyOfItsSpellingsFindsATopic() {
        assertThat(topics.find(new TopicName("joinery"))).map(Topic::name).contains("Carpentry");
        assertThat(topics.find(new TopicName("CARPENTRY"))).map(Topic::slug).contains("carpentry");
        assertThat(topics.find(new TopicName("wood-working"))).map(Topic::name).contains("Carpentry");
        assertThat(topics.find(new TopicName("underwater basket judging"))).isEmpty();
    }

    @Test
    @Transactional
    void aTopicNobodyUsedYetIsNewAndFoundFromThenOn() {
        var made = topics.named("Kite  aerial photography");
        assertThat(made.name()).isEqualTo("Kite aerial photography");
        assertThat(made.slug()).isEqualTo("kite-aerial-photography");
        assertThat(topics.named("kite-aerial photography")).isEqualTo(made);
        assertThat(topics.at("kite-aerial-photography")).contains(made);
    }

    @Test
    @Transactional
    void topicsThatWouldShareASlugGetOneEach() {
        assertThat(topics.named("Zz top (tribute)").slug()).isEqualTo("zz-top-tribute");
        assertThat(topics.named("Zz top: tribute").slug()).isEqualTo("zz-top-tribute-2");
        assertThat(topics.named("Zz top/tribute").slug()).isEqualTo("zz-top-tribute-3");
    }

    @Test
    @Transactional
    void aTopicInAScriptThatCannotBeReadStillHasASlug() {
        assertThat(topics.named("𐤀𐤁𐤂").slug()).matches("topic-[0-9a-f]{8}");
    }

    @Test
    @Transactional
    void manyAreFoundAtOnce() {
        var known = topics.known(List.of("joinery", "coding", "no such thing at all"));
        assertThat(known).hasSize(2);
        assertThat(known.get("joinery").name()).isEqualTo("Carpentry");
        assertThat(known.get("coding").name()).isEqualTo("Programming");
        var ids = known.values().stream().map(Topic::id).toList();
        assertThat(topics.find(ids).values()).containsExactlyInAnyOrderElementsOf(known.values());
        assertThat(topics.find(List.<TopicId>of())).isEmpty();
    }

    @Test
    @Transactional
    void manyAreNamedAtOnceEachOnceAndInOrder() {
        var named = topics.named(names("zither repair", "joinery", "Zither-Repair", "carpentry", "aeolian harps"));
        assertThat(named).extracting(Topic::name).containsExactly("zither repair", "Carpentry", "aeolian harps");
    }

    @Test
    void twentyWhoNameOneTopicAtOnceMakeOneTopic() throws Exception {
        String name = "Race " + UUID.randomUUID();
        try {
            assertThat(atOnce(nCopies(20, () -> topics.named(name)))).hasSize(20).containsOnly(topics.named(name));
            assertThat(count(name)).isOne();
        } finally {
            forget(name);
        }
    }

    @Test
    void twentyWhoNameTheSameTopicsInDifferentOrdersDoNotLockEachOtherOut() throws Exception {
        String run = "Ring " + UUID.randomUUID();
        var names = IntStream.range(0, 8).mapToObj(number -> new TopicName(run + " " + number)).toList();
        try {
            List<Callable<List<Topic>>> both = new ArrayList<>(nCopies(10, () -> topics.named(names)));
            both.addAll(nCopies(10, () -> topics.named(names.reversed())));
            assertThat(atOnce(both)).allSatisfy(made -> assertThat(made).hasSize(8));
            assertThat(count(run)).isEqualTo(8);
        } finally {
            forget(run);
        }
    }

    private static <T> List<T> atOnce(List<? extends Callable<T>> calls) throws Exception {
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(calls)) results.add(result.get());
            return results;
        }
    }

    private static List<TopicName> names(String... names) {
        return List.of(names).stream().map(TopicName::new).toList();
    }

    private long count(String beginning) {
        return database.sql("select count(*) from topic where name like :name || '%'").param("name", beginning).query(Long.class).single();
    }

    private void forget(String beginning) {
        database.sql("delete from topic where name like :name || '%'").param("name", beginning).update();
    }
}

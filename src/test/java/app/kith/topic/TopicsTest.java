package app.kith.topic;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.KithTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@KithTest
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
        var made = topics.named((TopicName) TypedName.read("Kite  aerial photography"));
        assertThat(made.name()).isEqualTo("Kite aerial photography");
        assertThat(made.slug()).isEqualTo("kite-aerial-photography");
        assertThat(topics.named(new TopicName("kite-aerial photography"))).isEqualTo(made);
        assertThat(topics.at("kite-aerial-photography")).contains(made);
    }

    @Test
    @Transactional
    void topicsThatWouldShareASlugGetOneEach() {
        assertThat(topics.named(new TopicName("Zz top (tribute)")).slug()).isEqualTo("zz-top-tribute");
        assertThat(topics.named(new TopicName("Zz top: tribute")).slug()).isEqualTo("zz-top-tribute-2");
        assertThat(topics.named(new TopicName("Zz top/tribute")).slug()).isEqualTo("zz-top-tribute-3");
    }

    @Test
    @Transactional
    void aTopicInAnyScriptHasASlug() {
        assertThat(topics.named(new TopicName("𐤀𐤁𐤂")).slug()).isEqualTo("𐤀𐤁𐤂");
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
    void manyAreNamedAtOnce() {
        var named = topics.named(List.of("zither repair", "joinery", "Zither-Repair", "carpentry", "aeolian  harps"));
        assertThat(named.get("joinery")).isEqualTo(named.get("carpentry"));
        assertThat(named.get("zither repair")).isEqualTo(named.get("Zither-Repair"));
        assertThat(named.get("aeolian  harps").name()).isEqualTo("aeolian harps");
        assertThat(named).hasSize(5);
    }

    @Test
    @Transactional
    void whatNothingCanBeCalledIsNeverMadeATopic() {
        assertThatThrownBy(() -> topics.named(List.of("🎸"))).isInstanceOf(IllegalArgumentException.class);
    }

    @RepeatedTest(5)
    void twentyWhoNameOneTopicAtOnceMakeOneTopic() throws Exception {
        var name = new TopicName("Race " + UUID.randomUUID());
        try {
            assertThat(atOnce(nCopies(20, () -> topics.named(name)))).hasSize(20).containsOnly(topics.named(name));
            assertThat(count(name.text())).isOne();
        } finally {
            forget(name.text());
        }
    }

    @RepeatedTest(5)
    void twentyWhoNameTheSameTopicsInDifferentOrdersDoNotLockEachOtherOut() throws Exception {
        String run = "Ring " + UUID.randomUUID();
        var names = IntStream.range(0, 8).mapToObj(number -> run + " " + number).toList();
        try {
            List<Callable<Map<String, Topic>>> both = new ArrayList<>(nCopies(10, () -> topics.named(names)));
            both.addAll(nCopies(10, () -> topics.named(names.reversed())));
            assertThat(atOnce(both)).allSatisfy(made -> assertThat(made).hasSize(8));
            assertThat(count(run)).isEqualTo(8);
        } finally {
            forget(run);
        }
    }

    private static <T> List<T> atOnce(List<? extends Callable<T>> calls) throws Exception {
        var start = new CyclicBarrier(calls.size());
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            List<Callable<T>> together = calls.stream()
                    .<Callable<T>>map(call -> () -> {
                        start.await();
                        return call.call();
                    })
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(together)) results.add(result.get());
            return results;
        }
    }

    private long count(String beginning) {
        return database.sql("select count(*) from topic where name like :name || '%'").param("name", beginning).query(Long.class).single();
    }

    private void forget(String beginning) {
        database.sql("delete from topic where name like :name || '%'").param("name", beginning).update();
    }
}

package app.kith.picture.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every store promises, whatever it is made of. */
@Timeout(120)
abstract class StoreContract {

    private static final byte[] BYTES = file("image/webp", 70_000);

    /** Begins as files of that type do: Cloudinary looks at them. */
    static byte[] file(String type, int length) {
        byte[] begin = switch (type) {
            case "image/jpeg" -> new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
            case "image/png" -> new byte[] {(byte) 0x89, 'P', 'N', 'G'};
            default -> "RIFF".getBytes(StandardCharsets.US_ASCII);
        };
        return Arrays.copyOf(begin, length);
    }

    abstract Store store() throws Exception;

    private List<String> names() throws Exception {
        try (Stream<Store.Found> found = store().list()) {
            return found.map(Store.Found::name).toList();
        }
    }

    @Test
    void whatIsPutIsThereWithItsTypeAndItsLength() throws Exception {
        for (String type : List.of("image/webp", "image/jpeg", "image/png")) {
            var key = Key.fresh(160);
            store().put(key, type, file(type, 70_000));

            var stored = store().get(key).orElseThrow();
            assertThat(stored.contentType()).isEqualTo(type);
            assertThat(stored.bytes()).isEqualTo(file(type, 70_000));
            assertThat(store().length(key)).hasValue(BYTES.length);
        }
    }

    @Test
    void whatWasNeverPutIsNotThere() throws Exception {
        assertThat(store().get(Key.fresh(160))).isEmpty();
        assertThat(store().length(Key.fresh(160))).isEmpty();
    }

    @Test
    void whatIsPutOnceMoreIsThereOnce() throws Exception {
        var key = Key.fresh(160);
        store().put(key, "image/webp", file("image/webp", 10));
        store().put(key, "image/webp", file("image/webp", 20));

        assertThat(store().get(key).orElseThrow().bytes()).hasSize(20);
        assertThat(names()).containsOnlyOnce(key.toString());
    }

    @Test
    void whatIsDeletedIsGoneAndMayBeDeletedAgain() throws Exception {
        var key = Key.fresh(160);
        var other = Key.fresh(160);
        for (var one : List.of(key, other)) store().put(one, "image/webp", BYTES);

        store().delete(key);
        store().delete(key);

        assertThat(store().get(key)).isEmpty();
        assertThat(store().length(key)).isEmpty();
        assertThat(store().get(other)).isPresent();
        assertThat(names()).contains(other.toString()).doesNotContain(key.toString());
    }

    @Test
    void allThatLiesThereIsListedWithItsLength() throws Exception {
        var key = Key.fresh(640);
        store().put(key, "image/jpeg", file("image/jpeg", 3));
        try (var found = store().list()) {
            assertThat(found).contains(new Store.Found(key.toString(), 3));
        }
    }

    @Test
    void manyComeAtOnce() throws Exception {
        var keys = IntStream.range(0, 40).mapToObj(number -> Key.fresh(160 + number)).toList();
        var puts = new ArrayList<Future<?>>();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var key : keys) puts.add(hands.submit(() -> {
                store().put(key, "image/webp", file("image/webp", key.width()));
                return key;
            }));
        }
        for (var put : puts) put.get();
        for (var key : keys) assertThat(store().get(key).orElseThrow().bytes()).hasSize(key.width());
        assertThat(names()).containsAll(keys.stream().map(Key::toString).toList());
    }

    @Test
    void noAddressHasAnExtension() throws Exception {
        var key = Key.fresh(160);
        assertThat(store().path(key, "image/webp")).endsWith(key.toString()).doesNotContain(".").doesNotStartWith("/");
    }

    /** How everything fails when nothing works: at last, as an {@link IOException}, and without a secret. */
    static void assertFails(Store store, String... secrets) {
        var key = Key.fresh(160);
        Attempt[] all = {
            () -> store.put(key, "image/webp", BYTES), () -> store.get(key), () -> store.length(key), () -> store.delete(key)};
        for (Attempt attempt : all) {
            assertThat(catchThrowable(attempt::make)).isInstanceOf(IOException.class)
                    .satisfies(failure -> assertThat(trace(failure)).doesNotContain(secrets));
        }
    }

    interface Attempt {
        void make() throws IOException;
    }

    private static String trace(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}

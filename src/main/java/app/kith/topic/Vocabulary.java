package app.kith.topic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** The starter list that comes with Kith: {@code topic/vocabulary.txt}, a plain file for people to edit. */
record Vocabulary(String text) {

    /** A topic and its other spellings. */
    record Entry(TopicName name, List<TopicName> others) {

        static Entry of(String line) {
            int colon = line.indexOf(':');
            if (colon < 0) return new Entry(new TopicName(line.strip()), List.of());
            var others = Stream.of(line.substring(colon + 1).split(",")).map(String::strip).map(TopicName::new);
            return new Entry(new TopicName(line.substring(0, colon).strip()), others.toList());
        }

        Stream<TopicName> spellings() {
            return Stream.concat(Stream.of(name), others.stream());
        }
    }

    static Vocabulary shipped() {
        try (InputStream file = Vocabulary.class.getResourceAsStream("/topic/vocabulary.txt")) {
            return new Vocabulary(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Changes when the list does, or the way its spellings are compared. */
    int checksum() {
        var sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        sum.update(TopicKey.EDITION);
        return (int) sum.getValue();
    }

    List<Entry> entries() {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Entry::of)
                .toList();
    }
}

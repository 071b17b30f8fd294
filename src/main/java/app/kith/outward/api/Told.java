package app.kith.outward.api;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is answered, as {@code openapi.json} describes it. What is absent is left out. */
sealed interface Told {

    /** @param url its page
     * @param self its answer here */
    record Topic(UUID id, String name, String slug, URI url, URI self) {}

    record Person(UUID id, String name, String slug, URI url, URI self, Optional<URI> picture, Optional<String> pictureDescription) {}

    record Need(Topic topic, String word, Optional<String> purpose) {}

    record Theme(Topic topic, String word) {}

    /** @param markdown as it was typed */
    record Story(String markdown, String html) {}

    /** @param story on a dream's own answer alone */
    record Dream(UUID id, String title, String slug, URI url, URI self, String state, Instant published, Instant updated, Person dreamer,
            String summary, List<Need> needs, List<Theme> themes, Optional<Story> story) implements Told {}

    /** @param next where to read on */
    record Dreams(List<Dream> dreams, Optional<URI> next) implements Told {}

    record Experience(String line, Optional<String> span) {}

    record Member(Person member, LocalDate joined, Optional<String> headline, Optional<String> about, Optional<String> place, List<Theme> skills,
            List<Theme> interests, List<Experience> experience, List<Dream> dreams, Optional<URI> next) implements Told {}

    record Gathering(Topic topic, List<Dream> dreams, Optional<URI> next) implements Told {}

    /** RFC 9457. */
    record Problem(String type, String title, int status, String detail) implements Told {}
}

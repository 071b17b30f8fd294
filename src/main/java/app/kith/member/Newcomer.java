package app.kith.member;

import app.kith.picture.PictureId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody says of themselves when they join: topics as they wrote them. */
public record Newcomer(
        Name name,
        List<String> skills,
        List<String> interests,
        List<Experience> experience,
        Optional<PictureId> picture) {

    /** Skills and interests, each spelling once. */
    List<String> topics() {
        return Stream.concat(skills.stream(), interests.stream()).distinct().toList();
    }
}

package app.kith.member;

import java.util.List;
import java.util.stream.Stream;

/** All that members may say of themselves, as they wrote it: topics in their own spelling. */
public record WrittenProfile(
        Name name, Introduction introduction, List<String> skills, List<String> interests, List<Experience> experience) {

    /** Skills and interests, each spelling once. */
    List<String> topics() {
        return Stream.concat(skills.stream(), interests.stream()).distinct().toList();
    }
}

package app.kith.member;

import app.kith.picture.PictureId;
import java.util.List;
import java.util.Optional;

/** What somebody says of themselves when they join, and the picture they chose. */
public record Newcomer(WrittenProfile written, Optional<PictureId> picture) {

    /** Joining asks for no introduction: that comes later, for those who like. */
    public Newcomer(
            Name name, List<String> skills, List<String> interests, List<Experience> experience, Optional<PictureId> picture) {
        this(new WrittenProfile(name, Introduction.NONE, skills, interests, experience), picture);
    }
}

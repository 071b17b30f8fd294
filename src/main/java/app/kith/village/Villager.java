package app.kith.village;

import app.kith.member.Introduction;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who lives in the village: what they would type when they join, and the picture they would choose.
 *
 * @param email {@code <first>@village.example}, in Latin letters whatever the script of the name
 * @param description what the picture shows, for those who cannot see it
 */
public record Villager(
        String firstName,
        Optional<String> lastName,
        String email,
        Introduction introduction,
        List<String> skills,
        List<String> interests,
        List<Deed> experience,
        String description,
        Likeness likeness) {

    /** Something done, with its year or span of years. */
    public record Deed(String line, Optional<String> span) {}

    /** The bytes of a JPEG, the same every time: it goes the way of every photograph. */
    public byte[] picture() {
        return Drawing.jpeg(likeness);
    }
}

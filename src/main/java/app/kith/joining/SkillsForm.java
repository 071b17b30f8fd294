package app.kith.joining;

import app.kith.member.Experience;
import app.kith.web.Typed;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The stage Skills as it was typed: what stands in the three fields, and which button was pressed. Enter in a field
 * presses the first button of the form, so every button that adds, adds from every field that holds something.
 *
 * @param act {@code add} (Enter in a field), {@code add-skill}, {@code add-interest}, {@code add-experience}, {@code back} or {@code continue}
 * @param remove the entry whose own button was pressed
 */
record SkillsForm(
        @Nullable String skill,
        @Nullable String interest,
        @Nullable String experience,
        @Nullable String span,
        @Nullable String act,
        @Nullable String remove) {

    /** What was typed for a list; topics may be several, with commas between them. */
    List<String> lines(Kind kind) {
        return switch (kind) {
            case SKILL -> split(skill);
            case INTEREST -> split(interest);
            case EXPERIENCE -> Typed.line(experience).stream().toList();
        };
    }

    private static List<String> split(@Nullable String typed) {
        if (typed == null) return List.of();
        return Arrays.stream(typed.split("[,;\\n\\u060C\\u3001\\uFF0C]")).flatMap(part -> Typed.line(part).stream()).toList();
    }

    Optional<String> years() {
        return Typed.line(span);
    }

    boolean yearsTooLong() {
        return years().filter(years -> Typed.longer(years, Experience.LONGEST_SPAN)).isPresent();
    }

    /** Years of which nobody said what happened in them. */
    boolean yearsAlone() {
        return years().isPresent() && lines(Kind.EXPERIENCE).isEmpty();
    }

    Optional<UUID> removed() {
        try {
            return Optional.ofNullable(remove).map(UUID::fromString);
        } catch (IllegalArgumentException notAnEntry) {
            return Optional.empty();
        }
    }

    boolean onward() {
        return "continue".equals(act);
    }

    boolean back() {
        return "back".equals(act);
    }

    /** The list to go on typing in: the one whose field held something, or else the one whose button was pressed. */
    Kind focus() {
        Kind pressed = Arrays.stream(Kind.values()).filter(kind -> ("add-" + kind.key()).equals(act)).findFirst().orElse(Kind.SKILL);
        if (!lines(pressed).isEmpty()) return pressed;
        return Arrays.stream(Kind.values()).filter(kind -> !lines(kind).isEmpty()).findFirst().orElse(pressed);
    }
}

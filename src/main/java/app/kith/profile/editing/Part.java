package app.kith.profile.editing;

import java.util.List;

/** A part of what members say of themselves, in the order of the page. */
public enum Part {
    FIRST_NAME("firstName"),
    LAST_NAME("lastName"),
    HEADLINE("headline"),
    PLACE("place"),
    ABOUT("about"),
    SKILL("skill"),
    INTEREST("interest"),
    EXPERIENCE("experience");

    static final List<Part> ALL = List.of(values());

    private final String key;

    Part(String key) {
        this.key = key;
    }

    /** The name of its field, and the end of keys of words. */
    public String key() {
        return key;
    }
}

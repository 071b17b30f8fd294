package app.kith.joining;

/** The stages of joining, in their order. */
public enum Stage {
    YOU, SKILLS, PICTURE, CHECK;

    public String path() {
        return "/join/" + key();
    }

    /** As it stands in paths and in keys of words. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public int number() {
        return ordinal() + 1;
    }
}

package app.kith.entry;

import java.util.Optional;

/** A list that a form lets somebody fill, such as skills. */
public interface Listing {

    /** As it stands in the database, in the name of its field and in keys of words. */
    String key();

    /** The key below which its words lie, such as {@code joining.skills}. */
    String words();

    /** So many entries it takes. */
    int most();

    /** So many characters an entry has at most. */
    int longest();

    /** Whether its entries name topics, of which several may be typed at once, with commas between them. */
    boolean topics();

    /** The field beside that of the list, where there is one. */
    Optional<Aside> aside();

    /**
     * What may be said beside an entry, such as the years of an experience.
     *
     * @param field the name of its field
     * @param longest so many characters it has at most
     */
    record Aside(String field, int longest) {}
}

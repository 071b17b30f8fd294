package app.kith.console;

import java.util.List;

/**
 * Something that the person at the console should read when the site is ready. Every bean of this type is asked once
 * at each start, in the order of its {@code @Order}, and its lines are printed under the site's address (and nowhere
 * else: they reach no log).
 */
@FunctionalInterface
public interface Announcement {

    /** What to print; nothing when there is nothing to say. */
    List<String> lines();
}

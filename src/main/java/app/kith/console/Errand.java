package app.kith.console;

import java.util.List;
import java.util.function.Consumer;

/**
 * Something that the person at the console has done without starting the site: {@code kith.jar admin list}. Every bean
 * of this type is one; it finds the database of the site, whether that runs or not.
 */
public interface Errand {

    /** The word by which it is asked for. */
    String name();

    /**
     * @param words what was typed after the name
     * @param say prints a line
     * @throws ErrandRefused with the sentence to print, when it cannot be done
     */
    void run(List<String> words, Consumer<String> say);
}

package app.kith.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Bidi;

/** The face in which the site writes on its own pictures: Vollkorn, as on its pages, in one file that every engine reads. */
final class Lettering {

    /** Of a line, in sizes of its letters; enough for the tallest scripts. */
    static final double LINE = 1.08;

    private Lettering() {}

    /** What can be set: half a character would bring Skia down and the whole site with it, and commands to a terminal say nothing. */
    static String legible(String text) {
        var legible = new StringBuilder();
        text.codePoints().forEach(letter -> legible.appendCodePoint(switch (Character.getType(letter)) {
            case Character.SURROGATE -> 0xfffd;
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            default -> letter;
        }));
        return legible.isEmpty() ? " " : legible.toString();
    }

    /** Whether its first letter is of a script that runs from right to left. */
    static boolean leftward(String text) {
        return !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    static byte[] face() {
        try (var file = Lettering.class.getResourceAsStream("/picture/display.ttf")) {
            if (file == null) throw new IllegalStateException("the face is missing");
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package app.kith.card;

import app.kith.icon.Ink;
import app.kith.picture.Outline;
import java.util.List;
import java.util.stream.Stream;

/**
 * The front door in one picture: what the place is for, and the board with a hope and two who can help it.
 *
 * @param site what the site is called
 * @param title what it is for
 * @param notes three of them
 */
public record WelcomeCard(String site, String title, List<Note> notes) implements Card {

    /** What somebody wrote and pinned up, and what it begins with. */
    public record Note(String label, String line) {}

    private static final String STRAND = "M-26 22c80-22 146 14 194 82 60 90 200-40 300 108 60 90-200 60-262 176 0 120 230 20 262 104 16 44-52 56-54 14-2-36 60-40 132-26";
    private static final double X = 596;
    private static final double Y = 44;
    private static final double SCALE = 0.96;

    @Override
    public List<String> shown() {
        return Stream.concat(Stream.of(site, title), notes.stream().flatMap(note -> Stream.of(note.label, note.line))).toList();
    }

    @Override
    public void drawOn(Board board) {
        board.paper();
        board.mark(site, 76, 64, 44);
        var line = board.fitting(title, Ink.INK, 500, 4, 112, 96, 82, 70, 58, 48);
        line.draw(72, Math.max(140, 340 - line.height() / 2));
        board.window(X + 66 * SCALE, Y + 20 * SCALE, 468 * SCALE, 537 * SCALE);
        board.thread(Outline.of(STRAND, X, Y, SCALE), 5);
        pinUp(board, notes.get(0), 18, 86, 296, -3, Ink.CARD, Ink.THREAD);
        pinUp(board, notes.get(1), 346, 195, 248, 2.5, Ink.LEAF_WASH, Ink.INK);
        pinUp(board, notes.get(2), 78, 371, 260, 1.2, Ink.SKY_WASH, Ink.INK);
    }

    private static void pinUp(Board board, Note note, double x, double y, double width, double turn, Ink paper, Ink pin) {
        double left = X + x * SCALE;
        double top = Y + y * SCALE;
        var label = board.text(note.label, 22, Ink.FADED, width - 52, 1);
        var line = board.text(note.line, 34, Ink.INK, width - 52, 3);
        board.sheet(left, top, width, 46 + label.height() + 6 + line.height() + 24, turn, paper, () -> {
            label.draw(left + 28, top + 46);
            line.draw(left + 28, top + 46 + label.height() + 6);
        });
        board.pin(left + width / 2, top + 20, 8, pin);
    }
}

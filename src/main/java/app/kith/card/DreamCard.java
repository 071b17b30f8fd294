package app.kith.card;

import app.kith.icon.Ink;
import app.kith.picture.Text;
import app.kith.portrait.Portrait;
import java.awt.geom.Path2D;
import java.util.List;

/**
 * A dream as a note on the board, and its dreamer at their window.
 *
 * @param site what the site is called
 * @param portrait of the dreamer
 * @param state how far it has come
 */
public record DreamCard(String site, Portrait portrait, String state, String title) implements Card {

    private static final double LEFT = 520;
    private static final double TOP = 52;
    private static final double WIDTH = 620;
    private static final double HEIGHT = 470;
    private static final double ROOM = WIDTH - 2 * 48;
    private static final double[] SIZES = {92, 80, 70, 60, 52, 46, 40, 36};
    private static final double ABOVE = 64;

    @Override
    public List<String> shown() {
        String face = portrait.picture().map(picture -> picture.id().toString()).orElse(portrait.seed().toString());
        return List.of(site, portrait.name(), face, state, title);
    }

    @Override
    public void drawOn(Board board) {
        board.paper();
        board.sheet(LEFT, TOP, WIDTH, HEIGHT, 1, Ink.CARD, () -> write(board));
        board.thread(thread(), 5); // below the window: it crosses nobody's face
        board.window(70, 92, 364, 380);
        board.portrait(portrait, 90, 112, 324);
        board.bar(46, 460, 412, 24);
        board.pin(LEFT + WIDTH / 2, TOP + 26, 9, Ink.THREAD);
        board.mark(site, LEFT + 48, 562, 34);
        var name = board.caption(portrait.name(), 372);
        name.draw(Math.max(66, 252 - name.width() / 2), 510);
    }

    /** The title as large as all of it fits; of one that is longer than any note, what fits and an ellipsis. */
    private void write(Board board) {
        var said = board.text(state, 28, Ink.FADED, ROOM, 1);
        double top = TOP + ABOVE + said.height() + 14;
        double room = TOP + HEIGHT - 32 - top;
        var words = title(board, room);
        said.draw(LEFT + 48, TOP + ABOVE);
        words.draw(words.leftward() ? LEFT + WIDTH - 48 - words.width() : LEFT + 46, top + (room - words.height()) / 2);
    }

    private Text title(Board board, double room) {
        for (double size : SIZES) {
            if (!board.breaksWell(title, size, ROOM)) continue;
            var words = board.text(title, size, Ink.INK, ROOM, 6);
            if (words.whole() && words.height() <= room) return words;
        }
        // A word that no line holds is broken in any hand, so the largest that leaves it in few lines will do.
        var words = board.fitting(title, Ink.INK, ROOM, 5, 60, 52, 46, 40);
        return words.whole() ? words : board.text(title, SIZES[SIZES.length - 1], Ink.INK, ROOM, 7);
    }

    private static Path2D thread() {
        return new Strand().by(-30, 300).by(60, 352).by(300, 250).by(470, 120).by(LEFT + WIDTH / 2, TOP + 26).by(1150, 70).by(1240, 20).drawn();
    }
}

package app.kith.card;

import app.kith.icon.Ink;
import app.kith.picture.Text;
import app.kith.portrait.Portrait;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A member at their window, and what they can help with, hung up on the thread.
 *
 * @param site what the site is called
 * @param label what stands above the skills
 */
public record MemberCard(String site, Portrait portrait, String label, List<String> skills) implements Card {

    private static final int MOST = 6;
    private static final double LEFT = 568;
    private static final double ROOM = 576;
    private static final double TOP = 44;
    private static final double BOTTOM = 536;
    private static final double[] SIZES = {112, 98, 86, 76, 68, 60, 52, 46, 40, 34};
    private static final double TAG = 70;
    private static final double GAP = 16;
    private static final double ROW = TAG + GAP;
    private static final double PIN = 12;
    private static final Ink[] PAPERS = {Ink.LEAF_WASH, Ink.SKY_WASH, Ink.SUN_WASH, Ink.CARD};
    private static final double[] TURNS = {-1.6, 1.2, -0.8, 1.5, -1.3, 0.9};

    public MemberCard {
        skills = skills.stream().limit(MOST).toList();
    }

    @Override
    public List<String> shown() {
        String face = portrait.picture().map(picture -> picture.id().toString()).orElse(portrait.seed().toString());
        return Stream.concat(Stream.of(site, portrait.name(), face, label), skills.stream()).toList();
    }

    /** A tag and where it hangs. */
    private record Tag(Text skill, double x, double y, int number) {

        double width() {
            return Math.max(96, skill.width() + 2 * 24);
        }

        double pin() {
            return x + width() / 2;
        }
    }

    /** How all of it finds room: the name as large as leaves place for every skill. */
    private record Plan(Text name, Text label, List<Tag> tags) {

        double above() {
            return name.height() + 26 + label.height() + 20;
        }

        double height() {
            return tags.isEmpty() ? name.height() : above() + tags.getLast().y + TAG;
        }
    }

    @Override
    public void drawOn(Board board) {
        var plan = plan(board);
        double top = Math.max(TOP, (TOP + BOTTOM - plan.height()) / 2);
        double row = plan.tags.isEmpty() ? top + plan.name.height() + 44 : top + plan.above();
        board.paper();
        board.thread(thread(plan.tags, row), 5);
        board.window(84, 76, 424, 436);
        board.portrait(portrait, 106, 98, 380);
        board.bar(56, 500, 480, 24);
        plan.name.draw(LEFT - 3, top);
        if (!plan.tags.isEmpty()) plan.label.draw(LEFT, top + plan.name.height() + 26);
        plan.tags.forEach(tag -> hang(board, tag, row));
        board.mark(site, LEFT, 562, 34);
    }

    private Plan plan(Board board) {
        var line = board.text(label, 27, Ink.FADED, ROOM, 1);
        @Nullable Plan plan = null;
        for (double size : SIZES) {
            if (size > 52 && !board.breaksWell(portrait.name(), size, ROOM)) continue;
            var name = board.text(portrait.name(), size, Ink.INK, ROOM, size > 60 ? 2 : 3);
            var next = new Plan(name, line, tags(board, BOTTOM - TOP - name.height() - line.height() - 46));
            if (plan == null || !plan.name.whole() || next.tags.size() > plan.tags.size()) plan = next;
            if (plan.name.whole() && plan.tags.size() == skills.size()) return plan;
        }
        return Objects.requireNonNull(plan);
    }

    private List<Tag> tags(Board board, double room) {
        var tags = new ArrayList<Tag>();
        double x = LEFT;
        double y = 0;
        for (String skill : skills) {
            var tag = new Tag(board.fitting(skill, Ink.INK, ROOM - 2 * 24 - 10, 1, 29, 26, 23), x, y, tags.size());
            if (x > LEFT && x + tag.width() > LEFT + ROOM) {
                x = LEFT;
                y += ROW;
                tag = new Tag(tag.skill, x, y, tag.number);
            }
            if (y + TAG > room) break;
            tags.add(tag);
            x += tag.width() + GAP;
        }
        return tags;
    }

    /** In from the left, behind the window, along every row and back along the next. */
    private static Path2D thread(List<Tag> tags, double top) {
        double y = top + PIN;
        var way = new Strand().by(-30, 318).by(70, 352).by(300, (352 + y) / 2 + 40).by(LEFT - 30, y + 6);
        boolean right = true;
        double last = tags.isEmpty() ? 0 : tags.getLast().y;
        for (double row = 0; row <= last; row += ROW) {
            double here = row;
            var pins = tags.stream().filter(tag -> tag.y == here).map(Tag::pin).toList();
            for (double pin : right ? pins : pins.reversed()) way.by(pin, y + row);
            if (row < last) {
                double edge = right ? 1178 : LEFT - 30;
                double inward = right ? -26 : 26;
                way.by(edge + inward, y + row + 4).by(edge, y + row + ROW / 2).by(edge + inward, y + row + ROW - 4);
                right = !right;
            }
        }
        return right ? way.by(1130, y + last + 8).by(1240, y + last - 14).drawn() : way.by(LEFT - 60, y + last + 10).drawn();
    }

    private static void hang(Board board, Tag tag, double row) {
        double y = row + tag.y;
        board.sheet(tag.x, y, tag.width(), TAG, TURNS[tag.number], PAPERS[tag.number % PAPERS.length],
                () -> tag.skill.draw(tag.x + (tag.width() - tag.skill.width()) / 2, y + 43 - tag.skill.height() / 2));
        board.pin(tag.pin(), y + PIN, 5, tag.number == 0 ? Ink.THREAD : Ink.INK);
    }
}

package app.kith.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/** A text by Java2D: where our face has no letter, Java's own serif stands in. */
final class PortableText implements Text {

    private static final FontRenderContext SMOOTH = new FontRenderContext(null, true, true);

    private static final Supplier<Font> FACE = SingletonSupplier.of(PortableText::face);

    private final Graphics2D graphics;
    private final Hand hand;
    private final List<TextLayout> lines;
    private final boolean whole;
    private final boolean leftward;

    private PortableText(Graphics2D graphics, Hand hand, List<TextLayout> lines, boolean whole, boolean leftward) {
        this.graphics = graphics;
        this.hand = hand;
        this.lines = lines;
        this.whole = whole;
        this.leftward = leftward;
    }

    static Text of(Graphics2D graphics, String text, Hand hand, double width, int most) {
        var lines = broken(text, hand, width);
        boolean whole = lines.size() <= most;
        String left = text;
        while (lines.size() > most) {
            left = left.substring(0, left.offsetByCodePoints(left.length(), -1)).strip();
            lines = broken(left + "…", hand, width);
        }
        return new PortableText(graphics, hand, lines, whole, Lettering.leftward(text));
    }

    /** Room for a line in which nothing stands. */
    static Text nothing(Hand hand) {
        return new Text() {
            @Override
            public double width() {
                return 0;
            }

            @Override
            public double height() {
                return hand.size() * Lettering.LINE;
            }

            @Override
            public boolean whole() {
                return true;
            }

            @Override
            public boolean leftward() {
                return false;
            }

            @Override
            public void draw(double x, double y) {}
        };
    }

    private static List<TextLayout> broken(String text, Hand hand, double width) {
        var measurer = new LineBreakMeasurer(faced(text, hand).getIterator(), SMOOTH);
        var lines = new ArrayList<TextLayout>();
        while (measurer.getPosition() < text.length()) lines.add(measurer.nextLayout((float) width));
        return lines;
    }

    private static AttributedString faced(String text, Hand hand) {
        Font ours = FACE.get().deriveFont((float) hand.size());
        var others = new Font(Font.SERIF, Font.BOLD, 1).deriveFont((float) hand.size());
        var faced = new AttributedString(text);
        faced.addAttribute(TextAttribute.FONT, ours);
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int letter = text.codePointAt(i);
            if (!ours.canDisplay(letter)) faced.addAttribute(TextAttribute.FONT, others, i, i + Character.charCount(letter));
        }
        return faced;
    }

    private static Font face() {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(Lettering.face()));
        } catch (FontFormatException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Override
    public double width() {
        return lines.stream().mapToDouble(TextLayout::getVisibleAdvance).max().orElse(0);
    }

    @Override
    public double height() {
        return lines.size() * hand.size() * Lettering.LINE;
    }

    @Override
    public boolean whole() {
        return whole;
    }

    @Override
    public boolean leftward() {
        return leftward;
    }

    @Override
    public void draw(double x, double y) {
        graphics.setColor(new Color(hand.argb(), true));
        double baseline = y + hand.size() * 0.83;
        for (TextLayout line : lines) {
            double before = width() - line.getVisibleAdvance();
            line.draw(graphics, (float) (x + (hand.centred() ? before / 2 : leftward ? before : 0)), (float) baseline);
            baseline += hand.size() * Lettering.LINE;
        }
    }
}

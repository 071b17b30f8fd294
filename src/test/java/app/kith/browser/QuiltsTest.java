package app.kith.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Visitors;
import app.kith.portrait.Quilt;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The portraits of those who have no picture, as small as they get: sixty neighbours, drawn by a browser, each beside each. */
@BrowserTest
class QuiltsTest {

    private static final int NEIGHBOURS = 60;
    private static final int SMALL = 32;
    private static final int LARGE = 96;

    /** The share of a portrait, of its corners too, that has to be of another colour than in anybody else's; 37 % are the least of these. */
    private static final double APART = .25;

    @Autowired
    Chromium chromium;

    @Autowired
    Visitors visitors;

    /** Each small, once more, and large. */
    private List<BufferedImage> drawn() throws IOException {
        try (var window = chromium.window(Chromium.Scheme.LIGHT, 320)) {
            Page page = window.opens(visitors.site() + "/sign-in");
            var wall = new StringBuilder();
            for (String size : List.of("tiny", "tiny", "medium")) {
                for (int n = 0; n < NEIGHBOURS; n++) wall.append(svg(UUID.nameUUIDFromBytes(("neighbour " + n).getBytes(StandardCharsets.UTF_8)), size));
            }
            @SuppressWarnings("unchecked")
            var corners = (List<List<Integer>>) page.evaluate("""
                    wall => {
                        document.body.innerHTML = '<div>' + wall + '</div>';
                        return [...document.querySelectorAll('.portrait')].map(e => e.getBoundingClientRect()).map(({ x, y, width }) => [x, y, width].map(Math.round));
                    }""", wall.toString());
            BufferedImage all = ImageIO.read(new ByteArrayInputStream(page.screenshot(new Page.ScreenshotOptions().setFullPage(true))));
            return corners.stream().map(at -> all.getSubimage(at.get(0), at.get(1), at.get(2), at.get(2))).toList();
        }
    }

    /** As {@code parts/portrait.jte} has it. */
    private static String svg(UUID member, String size) {
        return "<svg class='portrait portrait-%s' viewBox='0 0 4 4'>%s</svg>".formatted(size, Quilt.of(member).markup());
    }

    @Test
    void sixtyNeighboursAreToldApartAndRecognisedWhereTheyAreSmall() throws IOException {
        var drawn = drawn();
        assertThat(drawn).hasSize(3 * NEIGHBOURS).first().returns(SMALL, BufferedImage::getWidth);
        assertThat(drawn).last().returns(LARGE, BufferedImage::getWidth);
        var colours = drawn.stream().map(QuiltsTest::small).map(Likeness::lab).toList();
        var small = colours.subList(0, NEIGHBOURS);
        var again = colours.subList(NEIGHBOURS, 2 * NEIGHBOURS);
        var large = colours.subList(2 * NEIGHBOURS, 3 * NEIGHBOURS);
        List<String> alike = new ArrayList<>();
        for (int one = 0; one < NEIGHBOURS; one++) {
            assertThat(apart(small.get(one), again.get(one))).as("%d, drawn twice", one).isLessThan(.01);
            for (int other = one + 1; other < NEIGHBOURS; other++) {
                double apart = apart(small.get(one), small.get(other));
                if (apart < APART) alike.add("%d and %d differ by %.0f %%".formatted(one, other, 100 * apart));
            }
            var here = small.get(one);
            assertThat(IntStream.range(0, NEIGHBOURS).boxed().min(Comparator.comparingDouble(n -> apart(here, large.get(n)))))
                    .as("whose large portrait is most like the small one of %d", one).hasValue(one);
        }
        assertThat(alike).isEmpty();
    }

    /** The share of two portraits in which one sees at once that they are not the same. */
    private static double apart(double[][][] one, double[][][] other) {
        int apart = 0;
        for (int y = 0; y < SMALL; y++) {
            for (int x = 0; x < SMALL; x++) if (Likeness.differ(one[y][x], other[y][x])) apart++;
        }
        return apart / (double) (SMALL * SMALL);
    }

    private static BufferedImage small(BufferedImage portrait) {
        var small = new BufferedImage(SMALL, SMALL, BufferedImage.TYPE_INT_RGB);
        small.createGraphics().drawImage(portrait.getScaledInstance(SMALL, SMALL, BufferedImage.SCALE_AREA_AVERAGING), 0, 0, null);
        return small;
    }
}

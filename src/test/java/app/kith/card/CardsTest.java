package app.kith.card;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.icon.Ink;
import app.kith.picture.Easel;
import app.kith.picture.Easels;
import app.kith.picture.Photograph;
import app.kith.picture.Picture;
import app.kith.portrait.Portrait;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.ServletWebRequest;

/** Cards as they are drawn, by either engine, and as they are kept. */
class CardsTest {

    private static final UUID SEED = UUID.fromString("0198c0de-0000-7000-8000-000000000001");

    private static final List<String> NAMES = List.of(
            "Grete Hermann", "Ada", "فاطمة بنت عبد الرحمن", "陈小龙", "김하늘", "Ольга Ζωή Þórbergur Nguyễn", "ภาณุวัฒน์", "अमृता",
            "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaft Schäfers");

    @TempDir
    Path folder;

    @Test
    void aNameOfAnyScriptAndLengthIsWrittenByEitherEngine() throws IOException {
        for (Easel easel : List.of(Easels.skia(folder), Easels.portable(folder))) {
            int without = inked(drawn(easel, member("", Optional.empty())));
            for (String name : NAMES) assertThat(inked(drawn(easel, member(name, Optional.empty())))).as(name).isGreaterThan(without + 300);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202eedocotorp\u0000\u2028", "half \ud800", "", "👩🏽‍🌾🌻", "𓀀𓁐𐍈\ufdd0"})
    void whatHardlyIsANameBreaksNothing(String name) throws IOException {
        for (Easel easel : List.of(Easels.skia(folder), Easels.portable(folder))) {
            var image = drawn(easel, member(name, Optional.empty(), name, "Carpentry"));
            assertThat(image.getWidth()).isEqualTo(1200);
            assertThat(image.getHeight()).isEqualTo(630);
        }
    }

    /** Chinese has no spaces: a line may end after any sign, so the title need not shrink until it fits into one. */
    @Test
    void aTitleWithoutSpacesFillsItsNoteInLines() throws IOException {
        for (Easel easel : List.of(Easels.skia(folder), Easels.portable(folder))) {
            assertThat(written(drawn(easel, dream("陈小龙", "在河边造一张长椅")), NOTE).height).isGreaterThan(130);
            var one = written(drawn(easel, dream("Ada", "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft")), NOTE);
            assertThat(one.height).as("a word that no line holds").isGreaterThan(180);
        }
    }

    @Test
    void aTitleThatIsReadFromTheRightBeginsThere() throws IOException {
        for (Easel easel : List.of(Easels.skia(folder), Easels.portable(folder))) {
            var image = drawn(easel, dream("فاطمة", "شجرة أمام كل بيت في الحارة"));
            var all = written(image, NOTE);
            var last = written(image, new Rectangle(NOTE.x, all.y + all.height - 50, NOTE.width, 50));
            assertThat(all.x + all.width).isGreaterThan(1050);
            assertThat(last.x + last.width).as("the last line, which is short").isGreaterThan(1040);
            assertThat(last.x).isGreaterThan(NOTE.x + 200);
        }
    }

    @Test
    void aLongNameBelowAWindowIsThereToItsEnd() throws IOException {
        var below = new Rectangle(40, 500, 430, 130);
        for (Easel easel : List.of(Easels.skia(folder), Easels.portable(folder))) {
            var one = written(drawn(easel, dream("Grete Hermann", "Sing")), below);
            var more = written(drawn(easel, dream("Maria del Carmen Hernández-Villavicencio y Fernández de Córdoba", "Sing")), below);
            assertThat(more.height).isGreaterThan(one.height + 20);
            assertThat(more.y + more.height).as("its last line is not cut").isLessThan(625);
            assertThat(more.getCenterX()).as("it stands below the middle of the window").isBetween(240.0, 264.0);
        }
    }

    /** Where the title of a dream stands. */
    private static final Rectangle NOTE = new Rectangle(540, 165, 590, 330);

    private static DreamCard dream(String dreamer, String title) {
        return new DreamCard("Kith", new Portrait(SEED, dreamer, Optional.empty()), "Looking for help", title);
    }

    /** The least part of a place that holds all its ink. */
    private static Rectangle written(BufferedImage image, Rectangle place) {
        var written = new Rectangle(-1, -1);
        for (int y = place.y; y < place.y + place.height; y++) {
            for (int x = place.x; x < place.x + place.width; x++) if (near(image, x, y, Ink.INK.rgb())) written.add(new Rectangle(x, y, 1, 1));
        }
        return written;
    }

    /** How much of the ink of a name there is beside the window. */
    private static int inked(BufferedImage image) {
        int inked = 0;
        for (int y = 0; y < 630; y++) for (int x = 560; x < 1190; x++) if (near(image, x, y, Ink.INK.rgb())) inked++;
        return inked;
    }

    private static boolean near(BufferedImage image, int x, int y, int rgb) {
        int seen = image.getRGB(x, y);
        return apart(seen >> 16, rgb >> 16) + apart(seen >> 8, rgb >> 8) + apart(seen, rgb) < 40;
    }

    private static int apart(int one, int other) {
        return Math.abs((one & 0xff) - (other & 0xff));
    }

    private static BufferedImage drawn(Easel easel, Card card) throws IOException {
        var done = (Easel.Outcome.Done) new Cards(easel).of(card);
        assertThat(done.contentType()).isEqualTo("image/jpeg");
        assertThat(done.bytes().length).as("what messengers take").isLessThan(300_000);
        return ImageIO.read(new ByteArrayInputStream(done.bytes()));
    }

    @Test
    void whoHasAPictureLooksOutOfTheWindow() throws IOException {
        Picture picture = Easels.picture(folder, Photograph.jpeg(640, 640), 640);
        for (Easel easel : List.of(Easels.skia(folder), Easels.portable(folder))) {
            var with = drawn(easel, member("Ada", Optional.of(picture)));
            var without = drawn(easel, member("Ada", Optional.empty()));
            assertThat(with.getRGB(296, 288)).isNotEqualTo(without.getRGB(296, 288));
            assertThat(near(with, 300, 495, Ink.SUN.rgb())).as("the frame").isTrue();
        }
    }

    @Test
    void thePictureLaysNoHardCornersOverTheArch() throws IOException {
        Picture picture = Easels.picture(folder, Photograph.jpeg(640, 640), 640);
        var image = drawn(Easels.skia(folder), member("Ada", Optional.of(picture)));
        assertThat(near(image, 90, 80, Ink.PAPER.rgb())).isTrue();
    }

    @Test
    void whateverIsSeenIsPartOfTheName() throws IOException {
        var card = member("Ada", Optional.empty(), "Sewing");
        assertThat(card.file()).matches("card-[0-9a-f]{16}\\.jpg").isEqualTo(member("Ada", Optional.empty(), "Sewing").file());
        assertThat(card.file())
                .isNotEqualTo(member("Ida", Optional.empty(), "Sewing").file())
                .isNotEqualTo(member("Ada", Optional.empty(), "Baking").file())
                .isNotEqualTo(member("Ada", Optional.of(Easels.picture(folder, Photograph.jpeg(64, 64), 64)), "Sewing").file());
    }

    /** A card that counts how often it is drawn. */
    private record Counted(AtomicInteger times) implements Card {
        @Override
        public List<String> shown() {
            return List.of("counted");
        }

        @Override
        public void drawOn(Board board) {
            times.incrementAndGet();
            board.paper();
        }
    }

    @Test
    void twentyWhoAskAtOnceHaveItDrawnOnce() throws Exception {
        var card = new Counted(new AtomicInteger());
        var cards = new Cards(Easels.skia(folder));
        try (var crowd = Executors.newFixedThreadPool(20)) {
            var answers = crowd.invokeAll(Collections.nCopies(20, (Callable<Easel.Outcome>) () -> cards.of(card)));
            for (var answer : answers) assertThat(answer.get()).isInstanceOf(Easel.Outcome.Done.class);
        }
        assertThat(card.times).hasValue(1);
    }

    @Test
    void whatThereWasNoTurnForIsDrawnWhenItIsAskedForAgain() throws IOException {
        var cards = new Cards(Easels.busy(folder));
        var card = member("Ada", Optional.empty());
        var first = cards.of(card);
        assertThat(first).isInstanceOf(Easel.Outcome.Busy.class);
        assertThat(cards.of(card)).as("asked anew").isInstanceOf(Easel.Outcome.Busy.class).isNotSameAs(first);
    }

    @Test
    void aCrawlerThatFindsNoTurnIsToldToComeAgain() throws IOException {
        var card = member("Ada", Optional.empty());
        var request = new ServletWebRequest(new MockHttpServletRequest("GET", "/@ada/" + card.file()), new MockHttpServletResponse());
        var answer = new Cards(Easels.busy(folder)).send(card, "/@ada/", card.file(), request);
        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("10");
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
    }

    private static MemberCard member(String name, Optional<Picture> picture, String... skills) {
        return new MemberCard("Kith", new Portrait(SEED, name, picture), "Can help with", List.of(skills));
    }
}

package app.kith.village;

import java.awt.Color;
import java.util.function.BiConsumer;

/** What is worn on the head. */
enum Headwear {
    NONE(Headwear::nothing, Headwear::nothing),
    HEADSCARF((ink, colour) -> {
        ink.fill(Ink.lit(Ink.darker(colour, .12), 160, 900), "M500 168C690 168 720 330 712 470C706 600 740 700 760 800L240 800C260 700 294 600 288 470C280 330 310 168 500 168Z");
    }, (ink, colour) -> {
        var scarf = Ink.without(
                Ink.shape("M500 168C690 168 722 330 712 470C706 590 700 650 660 716C740 760 700 850 560 872C420 880 280 850 296 760C310 730 330 720 340 716C300 650 294 590 288 470C278 330 310 168 500 168Z"),
                Ink.shape("M500 268C596 268 628 340 628 430C628 560 560 650 500 650C440 650 372 560 372 430C372 340 404 268 500 268Z"));
        ink.fill(Ink.lit(colour, 150, 900), scarf);
        ink.inside(scarf, () -> {
            ink.line(Ink.veil(Ink.darker(colour, .5), .3), 9, Ink.shape("M640 560C620 680 520 720 350 760M660 620C640 740 560 800 400 830M372 320C330 400 330 560 372 660M330 770C400 800 500 790 600 720"));
            ink.line(Ink.veil(Ink.lighter(colour, .6), .5), 8, Ink.shape("M392 310C440 240 560 240 608 310M330 420C326 330 390 210 500 206"));
        });
    }),
    TURBAN(Headwear::nothing, (ink, colour) -> {
        var cloth = Ink.shape("M334 384C290 250 380 140 500 136C620 140 710 250 666 384C640 340 580 300 500 258C420 300 360 340 334 384Z");
        ink.fill(Ink.lit(colour, 120, 400), cloth);
        ink.inside(cloth, () -> {
            ink.line(Ink.veil(Ink.darker(colour, .55), .35), 8, Ink.shape("M340 340C400 270 520 230 650 170M330 300C390 220 500 180 600 140M500 258C560 270 620 300 668 360M500 258C580 240 640 250 700 300M500 258C570 210 640 200 690 230"));
            ink.line(Ink.veil(Ink.lighter(colour, .6), .4), 7, Ink.shape("M352 318C410 250 510 212 630 158"));
        });
    }),
    STRAW_HAT((ink, colour) -> {
        ink.fill(Ink.darker(new Color(0xe9c46a), .2), Ink.oval(500, 318, 620, 150));
    }, (ink, colour) -> {
        Color straw = new Color(0xedc86f);
        var crown = Ink.shape("M350 312C340 180 400 116 500 116C600 116 660 180 650 312C600 336 400 336 350 312Z");
        ink.fill(Ink.darker(straw, .12), Ink.oval(500, 322, 640, 130));
        ink.fill(Ink.lit(straw, 110, 330), crown);
        ink.inside(crown, () -> ink.fill(Ink.lit(colour, 240, 330), "M330 258C400 288 600 288 670 258L670 340L330 340Z"));
        ink.fill(Ink.lit(straw, 270, 380), Ink.without(Ink.oval(500, 322, 640, 130), Ink.oval(500, 296, 320, 84)));
        ink.line(Ink.veil(new Color(0x9b6a1e), .35), 4, Ink.shape("M200 330C320 392 680 392 800 330M250 316C360 372 640 372 750 316M400 150C440 132 560 132 600 150M376 190C440 168 560 168 624 190"));
    }),
    BEANIE(Headwear::nothing, (ink, colour) -> {
        var wool = Ink.shape("M340 340C330 200 400 134 500 134C600 134 670 200 660 340Z");
        ink.fill(Ink.lit(colour, 130, 360), wool);
        ink.inside(wool, () -> {
            ink.line(Ink.lighter(colour, .75), 12, Ink.shape("M330 262L360 238L390 262L420 238L450 262L480 238L510 262L540 238L570 262L600 238L630 262L670 232"));
            ink.line(new Color(0xf0b949), 10, Ink.shape("M330 216L670 216M330 284L670 284"));
        });
        ink.fill(Ink.lit(Ink.darker(colour, .2), 300, 380), "M332 312C420 296 580 296 668 312C676 334 676 356 668 376C580 356 420 356 332 376C324 356 324 334 332 312Z");
        ink.fill(Ink.lit(new Color(0xf0b949), 80, 160), Ink.oval(500, 122, 84, 78));
    }),
    HEADBAND(Headwear::nothing, (ink, colour) -> {
        var band = Ink.shape("M336 356C352 286 420 244 500 244C580 244 648 286 664 356C652 366 648 362 640 356C610 310 560 290 500 290C440 290 390 310 360 356C352 362 348 366 336 356Z");
        ink.fill(Ink.lit(colour, 240, 360), band);
        ink.inside(band, () -> {
            for (int x = 340; x < 680; x += 40) ink.fill(Ink.lighter(colour, .75), Ink.oval(x, 266 + Math.pow((x - 500) / 160.0, 2) * 62, 16, 16));
        });
    }),
    FLOWERS(Headwear::nothing, (ink, colour) -> {
        double[][] places = {{374, 262, 62}, {428, 222, 76}, {496, 206, 84}, {566, 222, 76}, {622, 262, 62}};
        for (double[] place : places) ink.fillBoth(new Color(0x4c7d4f), Ink.turned(Ink.oval(place[0] - 40, place[1] + 8, 62, 26), -30, place[0] - 40, place[1]));
        for (int flower = 0; flower < places.length; flower++) {
            Color petal = flower % 2 == 0 ? colour : new Color(0xfff1dc);
            flower(ink, petal, places[flower][0], places[flower][1], places[flower][2]);
        }
    });

    private final BiConsumer<Ink, Color> behind;
    private final BiConsumer<Ink, Color> before;

    Headwear(BiConsumer<Ink, Color> behind, BiConsumer<Ink, Color> before) {
        this.behind = behind;
        this.before = before;
    }

    void behind(Ink ink, Color colour) {
        behind.accept(ink, colour);
    }

    void before(Ink ink, Color colour) {
        before.accept(ink, colour);
    }

    private static void nothing(Ink ink, Color colour) {}

    static void flower(Ink ink, Color petal, double x, double y, double size) {
        for (int turn = 0; turn < 360; turn += 72) {
            ink.fill(Ink.lit(petal, y - size / 2, y + size / 2), Ink.turned(Ink.oval(x, y - size * .3, size * .46, size * .54), turn, x, y));
        }
        ink.fill(new Color(0xf3b73e), Ink.oval(x, y, size * .3, size * .3));
    }
}

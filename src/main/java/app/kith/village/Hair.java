package app.kith.village;

import java.awt.Color;
import java.awt.Shape;
import java.util.Random;
import java.util.function.BiConsumer;

/** Ways to wear one's hair: what hangs behind the shoulders, and what lies before the face. */
enum Hair {
    NONE(Hair::nothing, Hair::nothing),
    CROPPED(Hair::nothing, (ink, colour) -> {
        ink.fill(Ink.lit(colour, 200, 420), "M346 430C336 300 380 212 500 212C620 212 664 300 654 430C640 400 634 350 612 326C560 306 440 306 388 326C366 350 360 400 346 430Z");
    }),
    SWEPT(Hair::nothing, (ink, colour) -> {
        ink.fill(Ink.lit(colour, 170, 420), "M344 436C318 320 350 232 430 206C500 164 640 190 660 290C668 340 664 400 654 436C642 400 634 366 616 344C560 352 470 340 424 300C404 340 366 360 344 436Z");
        strands(ink, colour, "M430 226C500 190 600 214 636 290M420 250C470 290 540 312 606 318");
    }),
    RUFFLED(Hair::nothing, (ink, colour) -> {
        ink.fill(Ink.lit(colour, 170, 420), "M344 440C324 360 330 290 372 256C366 228 402 196 440 212C456 178 522 168 548 200C586 180 634 206 632 248C672 282 676 366 656 440C648 404 640 372 622 350C600 356 584 340 578 326C556 348 520 344 506 322C486 346 446 346 430 322C416 346 394 350 380 348C362 372 352 404 344 440Z");
        strands(ink, colour, "M440 232C456 222 470 222 480 228M540 220C560 212 580 216 592 230M380 282C390 268 402 262 414 262");
    }),
    AFRO((ink, colour) -> {
        cloud(ink, Ink.darker(colour, .2), 500, 362, 222, 46, 96);
        cloud(ink, Ink.darker(colour, .05), 492, 346, 190, 40, 84);
    }, (ink, colour) -> {
        Shape brow = Ink.shape("M346 452C318 250 420 170 500 170C580 170 682 250 654 452C648 390 628 340 590 320C560 306 440 306 410 320C372 340 352 390 346 452Z");
        ink.fill(Ink.darker(colour, .05), brow);
        var random = new Random(3);
        for (int curl = 0; curl < 90; curl++) {
            double turn = Math.PI * (.95 + 1.1 * random.nextDouble()), far = 150 + 90 * random.nextDouble();
            double x = 500 + Math.cos(turn) * far, y = 392 + Math.sin(turn) * far * .98;
            ink.line(Ink.veil(Ink.lighter(colour, .5), .16), 5, Ink.shape("M%s %sQ%s %s %s %s".formatted(x - 12, y, x - 2, y - 16, x + 12, y - 4)));
        }
    }),
    CURLS((ink, colour) -> {
        cloud(ink, Ink.darker(colour, .2), 500, 430, 208, 17, 74);
        ink.fillBoth(Ink.darker(colour, .2), Ink.oval(330, 600, 140, 190));
    }, (ink, colour) -> {
        double[][] locks = {{372, 320, 84}, {410, 268, 92}, {470, 238, 96}, {536, 238, 96}, {594, 270, 92}, {630, 322, 84}, {350, 390, 62}, {652, 392, 62}};
        for (double[] lock : locks) ink.fill(Ink.lit(colour, lock[1] - 60, lock[1] + 60), Ink.oval(lock[0], lock[1], lock[2], lock[2]));
        for (double[] lock : locks) ink.line(Ink.veil(Ink.lighter(colour, .4), .4), 5, Ink.shape("M%s %sQ%s %s %s %s".formatted(lock[0] - 22, lock[1] + 4, lock[0] - 6, lock[1] - 28, lock[0] + 22, lock[1] - 6)));
    }),
    BOB((ink, colour) -> {
        ink.fill(Ink.darker(colour, .2), "M500 196C650 196 690 300 690 430C690 540 684 610 664 640L336 640C316 610 310 540 310 430C310 300 350 196 500 196Z");
    }, (ink, colour) -> {
        ink.fill(Ink.lit(colour, 180, 660), "M500 196C650 196 692 300 690 440C690 550 684 610 664 644C636 620 640 500 634 380C560 376 440 360 392 330C366 380 366 560 336 644C316 610 308 540 310 440C308 300 350 196 500 196Z");
        strands(ink, colour, "M360 300C340 380 340 480 334 560M640 300C660 380 662 480 662 560M420 240C470 216 540 216 590 244");
    }),
    FRINGE((ink, colour) -> {
        ink.fill(Ink.darker(colour, .2), "M500 190C660 190 704 300 704 450C704 580 720 660 690 700L310 700C280 660 296 580 296 450C296 300 340 190 500 190Z");
    }, (ink, colour) -> {
        ink.fill(Ink.lit(colour, 180, 720), "M500 190C660 190 704 300 704 450C704 580 716 660 690 706C644 680 660 520 644 396C600 408 400 408 356 396C340 520 356 680 310 706C284 660 296 580 296 450C296 300 340 190 500 190Z");
        strands(ink, colour, "M420 240C412 300 412 350 416 388M500 226L500 392M580 240C588 300 588 350 584 388M326 440C318 520 324 600 316 660M674 440C682 520 676 600 684 660");
    }),
    LONG((ink, colour) -> {
        ink.fill(Ink.lit(Ink.darker(colour, .15), 200, 1000), "M500 190C660 190 700 300 704 450C712 620 760 720 752 900C700 940 620 930 600 900L400 900C380 930 300 940 248 900C240 720 288 620 296 450C300 300 340 190 500 190Z");
    }, (ink, colour) -> {
        ink.fillBoth(Ink.lit(colour, 180, 640), Ink.shape("M502 200C380 188 306 280 304 440C302 560 318 600 330 640C352 590 346 500 358 430C372 370 440 330 502 262Z"));
        strands(ink, colour, "M470 236C400 270 340 340 330 470M530 236C600 270 660 340 670 470");
    }),
    PONYTAIL((ink, colour) -> {
        ink.fill(Ink.lit(Ink.darker(colour, .1), 240, 760), "M600 230C720 200 800 300 782 440C772 540 800 640 742 730C720 640 690 620 690 520C690 420 680 320 600 290Z");
    }, (ink, colour) -> {
        ink.fill(Ink.lit(colour, 190, 420), "M346 440C324 300 380 204 500 204C620 204 676 300 654 440C642 380 620 330 570 304C500 330 400 330 346 440Z");
        strands(ink, colour, "M384 330C420 270 500 236 600 250M420 300C470 270 540 262 612 290");
    }),
    BUN((ink, colour) -> {
        ink.fill(Ink.lit(colour, 90, 260), Ink.oval(500, 172, 176, 156));
        ink.line(Ink.veil(Ink.lighter(colour, .5), .5), 6, Ink.shape("M440 170C460 120 540 120 560 170M462 190C480 160 520 160 538 190"));
    }, (ink, colour) -> {
        ink.fill(Ink.lit(colour, 190, 430), "M344 440C326 300 380 206 500 206C620 206 674 300 656 440C646 380 620 336 500 268C380 336 354 380 344 440Z");
        strands(ink, colour, "M372 350C400 290 450 250 496 236M628 350C600 290 550 250 504 236");
    }),
    BRAIDS((ink, colour) -> {
        ink.fill(Ink.darker(colour, .18), "M500 206C636 206 680 300 676 420C676 480 660 520 640 524L360 524C340 520 324 480 324 420C320 300 364 206 500 206Z");
    }, (ink, colour) -> {
        ink.fillBoth(Ink.lit(colour, 190, 470), Ink.shape("M502 204C380 196 318 290 322 420C322 470 330 500 340 520C352 470 352 430 366 400C390 350 460 320 502 262Z"));
        for (int piece = 0; piece < 7; piece++) {
            double y = 540 + piece * 50, x = 316 - Math.min(piece, 3) * 5 + (piece % 2) * 8;
            ink.fillBoth(Ink.lit(colour, y - 40, y + 40), Ink.turned(Ink.oval(x, y, 66 - piece * 3, 66), piece % 2 == 0 ? 28 : -28, x, y));
        }
        ink.fillBoth(new Color(0xd94f3a), Ink.oval(300, 868, 50, 26));
        ink.fillBoth(Ink.lit(colour, 870, 940), Ink.shape("M282 876L320 876C326 910 318 936 300 950C284 936 276 910 282 876Z"));
    }),
    LOCS((ink, colour) -> {
        for (int lock = 0; lock < 13; lock++) lock(ink, Ink.darker(colour, .25), 350 + lock * 25, 240, 296 + lock * 34, 690 + lock * 37 % 60);
    }, (ink, colour) -> {
        ink.fill(Ink.lit(colour, 180, 400), "M344 420C330 290 390 200 500 200C610 200 670 290 656 420C640 360 610 320 500 300C390 320 360 360 344 420Z");
        double[][] locks = {{486, 208, 282, 650}, {470, 216, 310, 740}, {452, 226, 336, 610}, {520, 208, 718, 700}, {536, 216, 690, 620}, {552, 226, 664, 724}};
        for (double[] lock : locks) lock(ink, colour, lock[0], lock[1], lock[2], lock[3]);
    }),
    WREATH_BRAID(Hair::nothing, (ink, colour) -> {
        ink.fillBoth(Ink.lit(colour, 200, 470), Ink.shape("M502 230C400 226 340 300 346 440C356 380 440 350 502 282Z"));
        for (int piece = -6; piece <= 6; piece++) {
            double turn = piece * 14.5, x = 500 + Math.sin(Math.toRadians(turn)) * 172, y = 394 - Math.cos(Math.toRadians(turn)) * 178;
            ink.fill(Ink.lit(colour, y - 40, y + 40), Ink.turned(Ink.oval(x, y, 62, 46), turn + (piece % 2 == 0 ? 30 : -30), x, y));
        }
    });

    private final BiConsumer<Ink, Color> behind;
    private final BiConsumer<Ink, Color> before;

    Hair(BiConsumer<Ink, Color> behind, BiConsumer<Ink, Color> before) {
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

    private static void strands(Ink ink, Color colour, String path) {
        ink.line(Ink.veil(Ink.lighter(colour, .45), .4), 6, Ink.shape(path));
    }

    private static void lock(Ink ink, Color colour, double x, double y, double toX, double toY) {
        ink.line(Ink.darker(colour, .3), 40, Ink.shape("M%s %sC%s %s %s %s %s %s".formatted(x, y, (x + 2 * toX) / 3, y + 20, toX, y + 120, toX, toY)));
        ink.line(colour, 33, Ink.shape("M%s %sC%s %s %s %s %s %s".formatted(x, y, (x + 2 * toX) / 3, y + 20, toX, y + 120, toX, toY)));
        ink.line(Ink.veil(Ink.lighter(colour, .5), .22), 6, Ink.shape("M%s %sC%s %s %s %s %s %s".formatted(x, y, (x + 2 * toX) / 3 - 6, y + 22, toX - 6, y + 122, toX - 6, toY - 12)));
    }

    private static void cloud(Ink ink, Color colour, double x, double y, double radius, int puffs, double size) {
        ink.fill(colour, Ink.oval(x, y, radius * 2, radius * 2));
        var random = new Random(puffs);
        for (int puff = 0; puff < puffs; puff++) {
            double turn = 2 * Math.PI * puff / puffs, far = radius - 12 * random.nextDouble(), width = size * (.6 + .4 * random.nextDouble());
            ink.fill(colour, Ink.oval(x + Math.cos(turn) * far, y + Math.sin(turn) * far, width, width));
        }
    }
}

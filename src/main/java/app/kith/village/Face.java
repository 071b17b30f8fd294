package app.kith.village;

import app.kith.village.Likeness.Trait;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.RoundRectangle2D;

/** Eyes, nose, mouth, beard; and what is worn on the face. */
final class Face {

    private static final Color DARK = new Color(0x2a1a22);
    private static final Color GOLD = new Color(0xf0b949);

    private Face() {}

    static void draw(Ink ink, Likeness likeness) {
        cheeks(ink, likeness.skin());
        if (likeness.has(Trait.FRECKLES)) freckles(ink, likeness.skin());
        beard(ink, likeness);
        eyes(ink, likeness);
        nose(ink, likeness.skin());
        mouth(ink, likeness);
        if (likeness.has(Trait.MOUSTACHE)) moustache(ink, likeness.hairColour());
    }

    private static void cheeks(Ink ink, Color skin) {
        var blush = Ink.mix(new Color(0xf0603f), skin, .25);
        ink.fill(Ink.glow(blush, .42, 412, 520, 62), Ink.oval(412, 520, 124, 110));
        ink.fill(Ink.glow(blush, .42, 588, 520, 62), Ink.oval(588, 520, 124, 110));
    }

    private static void freckles(Ink ink, Color skin) {
        int[][] spots = {{398, 498}, {420, 486}, {440, 502}, {416, 512}, {436, 522}, {460, 492}, {392, 518}};
        for (int[] spot : spots) ink.fillBoth(Ink.veil(new Color(0xa8552f), .55), Ink.oval(spot[0], spot[1], 8, 7));
    }

    private static void eyes(Ink ink, Likeness likeness) {
        Color brow = Ink.darker(Ink.mix(likeness.hairColour(), DARK, .35), .1);
        ink.lineBoth(brow, 11, Ink.shape("M404 398C422 384 450 384 466 394"));
        if (likeness.has(Trait.LAUGHING)) {
            ink.lineBoth(DARK, 11, Ink.shape("M412 452C424 434 452 434 464 452"));
            return;
        }
        ink.fillBoth(DARK, Ink.oval(438, 446, 30, 37));
        for (int x : new int[] {444, 568}) ink.fill(Color.WHITE, Ink.oval(x, 438, 10, 11));
        ink.lineBoth(DARK, 6, Ink.shape("M414 438C424 424 452 422 462 436"));
        if (likeness.has(Trait.LASHES)) ink.lineBoth(DARK, 6, Ink.shape("M416 436C408 434 402 428 399 421"));
    }

    private static void nose(Ink ink, Color skin) {
        ink.line(Ink.veil(Ink.shade(skin, .55), .7), 8, Ink.shape("M506 456C512 478 522 498 520 508C518 520 498 522 486 514"));
    }

    private static void mouth(Ink ink, Likeness likeness) {
        Color lip = Ink.mix(Ink.darker(likeness.skin(), .35), new Color(0xb8323f), .45);
        if (!likeness.has(Trait.LAUGHING)) {
            ink.line(lip, 10, Ink.shape("M448 560C470 586 530 586 552 560"));
            return;
        }
        Shape open = Ink.shape("M442 554C480 564 520 564 558 554C556 602 526 614 500 614C474 614 444 602 442 554Z");
        ink.fill(new Color(0x6d1f2c), open);
        ink.inside(open, () -> {
            ink.fill(new Color(0xfff8ec), Ink.oval(500, 556, 104, 28));
            ink.fill(new Color(0xe0676a), Ink.oval(500, 616, 70, 40));
        });
    }

    private static void beard(Ink ink, Likeness likeness) {
        Color hair = likeness.hairColour();
        if (likeness.has(Trait.FULL_BEARD)) {
            ink.fill(Ink.lit(hair, 480, 740), "M346 430C352 470 372 500 400 516C440 530 470 514 500 514C530 514 560 530 600 516C628 500 648 470 654 430C668 560 640 716 500 724C360 716 332 560 346 430Z");
            ink.lineBoth(Ink.veil(Ink.lighter(hair, .35), .5), 5, Ink.shape("M420 640C440 680 470 694 480 698M384 580C390 610 404 640 416 656"));
        }
        if (likeness.has(Trait.SHORT_BEARD)) {
            ink.inside(Figure.HEAD, () -> ink.fill(Ink.veil(hair, .82),
                    "M340 440C366 470 372 520 410 536C440 546 470 528 500 528C530 528 560 546 590 536C628 520 634 470 660 440L660 700L340 700Z"));
        }
    }

    private static void moustache(Ink ink, Color hair) {
        ink.fill(Ink.darker(hair, .05), "M500 532C470 520 436 536 418 566C450 572 480 566 500 552C520 566 550 572 582 566C564 536 530 520 500 532Z");
    }

    /** What is worn over hair and hat. */
    static void adorn(Ink ink, Likeness likeness) {
        if (likeness.has(Trait.ROUND_GLASSES)) glasses(ink, Ink.oval(438, 448, 100, 100));
        if (likeness.has(Trait.GLASSES)) glasses(ink, new RoundRectangle2D.Double(382, 410, 108, 76, 34, 34));
        if (likeness.has(Trait.BINDI)) ink.fill(new Color(0xc9283e), Ink.oval(500, 362, 17, 17));
        if (likeness.has(Trait.EARRINGS)) {
            ink.lineBoth(GOLD, 9, Ink.oval(348, 524, 44, 56));
        }
    }

    private static void glasses(Ink ink, Shape lens) {
        Color frame = new Color(0x3a2730);
        ink.fillBoth(Ink.veil(Color.WHITE, .16), lens);
        ink.lineBoth(frame, 8, lens);
        ink.line(frame, 8, Ink.shape("M488 442C494 434 506 434 512 442"));
        ink.lineBoth(frame, 8, Ink.shape("M386 440L352 432"));
    }
}

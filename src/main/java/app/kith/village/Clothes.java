package app.kith.village;

import java.awt.Color;
import java.awt.Shape;

/** What is worn: each draws the body, and leaves the neck free as its collar does. */
enum Clothes {
    CREW {
        @Override
        void cut(Ink ink, Color cloth, Color accent, Color skin) {
            ink.line(Ink.darker(cloth, .22), 22, Ink.shape("M392 722C420 790 580 790 608 722"));
        }
    },
    STRIPED {
        @Override
        void cut(Ink ink, Color cloth, Color accent, Color skin) {
            for (int y = 800; y < 1000; y += 56) ink.line(accent, 20, Ink.shape("M100 %sC300 %s 700 %s 900 %s".formatted(y + 14, y - 10, y - 10, y + 14)));
            ink.line(accent, 20, Ink.shape("M392 722C420 790 580 790 608 722"));
        }
    },
    SHIRT {
        @Override
        void cut(Ink ink, Color cloth, Color accent, Color skin) {
            ink.fill(Figure.throat(skin), "M404 700L596 700L500 830Z");
            ink.line(Ink.veil(Ink.darker(cloth, .5), .4), 5, Ink.shape("M500 830L500 1000"));
            for (int y = 880; y < 1000; y += 56) ink.fill(accent, Ink.oval(514, y, 15, 15));
            ink.fillBoth(Ink.lit(Ink.lighter(cloth, .22), 690, 830), Ink.shape("M430 684L392 716L420 826L500 826Z"));
            ink.lineBoth(Ink.veil(Ink.darker(cloth, .5), .35), 4, Ink.shape("M392 716L420 826L500 826"));
        }
    },
    DUNGAREES {
        @Override
        void cut(Ink ink, Color cloth, Color accent, Color skin) {
            ink.line(Ink.darker(cloth, .2), 20, Ink.shape("M392 722C420 790 580 790 608 722"));
            ink.fillBoth(Ink.lit(accent, 720, 1000), Ink.shape("M318 744L376 728L400 900L340 900Z"));
            ink.fill(Ink.lit(accent, 840, 1010), "M336 876L664 876L690 1010L310 1010Z");
            ink.line(Ink.veil(Ink.lighter(accent, .5), .6), 4, Ink.shape("M350 890L650 890M440 930L560 930L560 1000M440 930L440 1000"));
            ink.fillBoth(new Color(0xf0b949), Ink.oval(374, 892, 26, 26));
        }
    },
    JACKET {
        @Override
        void cut(Ink ink, Color cloth, Color accent, Color skin) {
            ink.fill(Ink.lit(accent, 700, 1000), "M416 700L584 700L536 1010L464 1010Z");
            ink.line(Ink.darker(accent, .2), 16, Ink.shape("M410 726C430 776 570 776 590 726"));
            ink.fillBoth(Ink.lit(Ink.darker(cloth, .08), 700, 1000), Ink.shape("M414 690L366 724L330 850L384 880L360 910L452 1010L470 1010C440 900 420 800 414 690Z"));
            ink.lineBoth(Ink.veil(Ink.darker(cloth, .6), .4), 5, Ink.shape("M366 724L330 850L384 880L360 910L452 1010"));
        }
    },
    YOKE {
        @Override
        void cut(Ink ink, Color cloth, Color accent, Color skin) {
            Color light = Ink.lighter(cloth, .8);
            for (int ring = 0; ring < 3; ring++) {
                double foot = 830 + ring * 62;
                for (int stitch = -9; stitch <= 9; stitch++) {
                    double x = 500 + stitch * (30 + ring * 9), y = foot - Math.pow(stitch / 9.0, 2) * (70 + ring * 10);
                    Shape diamond = Ink.shape("M%s %sL%s %sL%s %sL%s %sZ".formatted(x, y - 22, x + 12, y, x, y + 22, x - 12, y));
                    ink.fill(ring == 1 ? accent : light, diamond);
                }
            }
            ink.line(Ink.darker(cloth, .15), 40, Ink.shape("M408 706C430 766 570 766 592 706"));
            ink.line(accent, 8, Ink.shape("M402 730C430 796 570 796 598 730"));
        }
    },
    SARI {
        @Override
        void cut(Ink ink, Color cloth, Color accent, Color skin) {
            ink.fill(Figure.throat(skin), "M420 704L580 704C590 800 540 830 500 834C460 830 410 800 420 704Z");
            ink.line(accent, 12, Ink.shape("M416 720C416 810 470 840 500 842C530 840 584 810 584 720"));
            ink.fill(Ink.lit(accent, 720, 1000), "M640 728C770 770 840 838 862 1010L300 1010C420 940 560 860 640 728Z");
            ink.line(new Color(0xf3c55a), 14, Ink.shape("M634 736C560 866 420 944 304 1006"));
            ink.line(Ink.veil(Ink.darker(accent, .5), .3), 6, Ink.shape("M680 760C620 880 520 950 430 1004M730 790C690 890 620 960 560 1004M780 830C760 900 720 960 690 1004"));
            ink.line(new Color(0xf3c55a), 9, Ink.shape("M428 700C440 766 560 766 572 700"));
        }
    },
    EMBROIDERED {
        @Override
        void cut(Ink ink, Color cloth, Color accent, Color skin) {
            ink.fill(Figure.throat(skin), "M410 700L590 700L500 850Z");
            ink.lineBoth(accent, 16, Ink.shape("M416 712L496 862"));
            ink.line(accent, 16, Ink.shape("M500 862L500 1000"));
            for (int row = 0; row < 5; row++) {
                double y = 800 + row * 46;
                Headwear.flower(ink, row % 2 == 0 ? accent : new Color(0x2f5f9e), 392 - row * 4, y, 42);
                Headwear.flower(ink, row % 2 == 0 ? accent : new Color(0x2f5f9e), 608 + row * 4, y, 42);
            }
        }
    },
    TUNIC {
        @Override
        void cut(Ink ink, Color cloth, Color accent, Color skin) {
            ink.line(accent, 24, Ink.shape("M404 716C430 776 570 776 596 716"));
            ink.line(accent, 34, Ink.shape("M500 770L500 930"));
            for (int y = 790; y < 930; y += 44) ink.fill(Ink.lighter(accent, .8), Ink.oval(500, y, 14, 14));
        }
    },
    HOODIE {
        @Override
        void cut(Ink ink, Color cloth, Color accent, Color skin) {
            ink.fillBoth(Ink.lit(Ink.darker(cloth, .12), 660, 860), Ink.shape("M424 640C380 660 344 700 352 760C400 800 460 826 500 866C470 800 440 740 430 690Z"));
            ink.lineBoth(accent, 9, Ink.shape("M464 820C458 860 462 890 456 930"));
            ink.fillBoth(accent, Ink.oval(456, 936, 14, 24));
        }
    };

    void draw(Ink ink, Color cloth, Color accent, Color skin) {
        Shape body = Ink.without(Figure.BODY, Ink.shape("M404 640L404 716C420 780 580 780 596 716L596 640Z"));
        ink.fill(Ink.lit(cloth, 680, 1040), body);
        ink.inside(Figure.BODY, () -> {
            cut(ink, cloth, accent, skin);
            ink.lineBoth(Ink.veil(Ink.darker(cloth, .6), .25), 8, Ink.shape("M262 870C276 920 280 960 280 1000"));
        });
    }

    abstract void cut(Ink ink, Color cloth, Color accent, Color skin);
}

package app.kith.village;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/** What lies behind somebody. */
enum Backdrop {
    SUN {
        @Override
        void scene(Ink ink, Color sky, Color ground) {
            ink.fill(Ink.lit(ground, 100, 900), Ink.oval(500, 460, 720, 720));
        }
    },
    RAYS {
        @Override
        void scene(Ink ink, Color sky, Color ground) {
            for (int turn = 0; turn < 360; turn += 24) {
                ink.fill(Ink.veil(ground, .5), Ink.turned(Ink.shape("M500 440L420 -500L580 -500Z"), turn, 500, 440));
            }
        }
    },
    HILLS {
        @Override
        void scene(Ink ink, Color sky, Color ground) {
            ink.fill(Ink.lighter(sky, .7), Ink.oval(768, 240, 180, 180));
            ink.fill(Ink.mix(sky, ground, .45), "M-10 560C160 420 320 480 480 560C640 640 820 470 1010 540L1010 1010L-10 1010Z");
            ink.fill(ground, "M-10 720C200 580 420 660 600 700C760 740 880 640 1010 680L1010 1010L-10 1010Z");
        }
    },
    SEA {
        @Override
        void scene(Ink ink, Color sky, Color ground) {
            ink.fill(Ink.lighter(sky, .75), Ink.oval(236, 250, 190, 190));
            for (int wave = 0; wave < 6; wave++) {
                double y = 480 + wave * 92;
                var water = new StringBuilder("M-200 " + y);
                for (int x = -200 + wave % 2 * 60; x < 1100; x += 120) water.append("Q%s %s %s %s".formatted(x + 60, y - 46, x + 120, y));
                ink.fill(Ink.mix(ground, sky, .75 - wave * .15), water + "L1200 1010L-200 1010Z");
            }
        }
    },
    LEAVES {
        @Override
        void scene(Ink ink, Color sky, Color ground) {
            double[][] stems = {{90, 1010, -16}, {210, 1010, -4}, {910, 1010, 16}, {790, 1010, 5}};
            for (double[] stem : stems) {
                for (int leaf = 0; leaf < 9; leaf++) {
                    double y = 960 - leaf * 92, x = stem[0] + Math.sin(Math.toRadians(stem[2])) * leaf * 70;
                    double size = 130 - leaf * 5;
                    Color green = Ink.mix(ground, sky, (leaf % 3) * .22);
                    ink.fill(green, Ink.turned(Ink.shape("M%s %sQ%s %s %s %sQ%s %s %s %sZ".formatted(x, y, x + size / 2, y - size / 2, x + size, y - 10, x + size / 2, y + size / 3, x, y)), stem[2] - 26, x, y));
                    ink.fill(green, Ink.turned(Ink.shape("M%s %sQ%s %s %s %sQ%s %s %s %sZ".formatted(x, y, x - size / 2, y - size / 2, x - size, y - 10, x - size / 2, y + size / 3, x, y)), stem[2] + 26, x, y));
                }
                ink.line(Ink.darker(ground, .2), 6, Ink.shape("M%s 1010L%s %s".formatted(stem[0], stem[0] + Math.sin(Math.toRadians(stem[2])) * 630, 150)));
            }
        }
    },
    STARS {
        @Override
        void scene(Ink ink, Color sky, Color ground) {
            var random = new Random(11);
            for (int star = 0; star < 70; star++) {
                double size = 4 + random.nextDouble() * 11;
                ink.fill(Ink.veil(new Color(0xfff3d0), .35 + random.nextDouble() * .6), Ink.oval(random.nextInt(1000), random.nextInt(760), size, size));
            }
            ink.fill(new Color(0xffe3a3), Ink.without(Ink.oval(800, 210, 170, 170), Ink.oval(836, 186, 150, 150)));
            ink.fill(ground, "M-10 760C260 660 640 820 1010 700L1010 1010L-10 1010Z");
        }
    },
    ARCHES {
        @Override
        void scene(Ink ink, Color sky, Color ground) {
            for (int arch = 0; arch < 4; arch++) {
                double width = 900 - arch * 170, left = 500 - width / 2, top = 60 + arch * 74;
                ink.fill(Ink.mix(ground, sky, arch * .26), "M%s 1010L%s %sC%s %s %s %s %s %sL%s 1010Z".formatted(
                        left, left, top + width / 2, left, top - width / 6, left + width, top - width / 6, left + width, top + width / 2, left + width));
            }
        }
    },
    ROOFS {
        @Override
        void scene(Ink ink, Color sky, Color ground) {
            ink.fill(Ink.lighter(sky, .7), Ink.oval(760, 200, 150, 150));
            int[][] houses = {{-20, 470, 190}, {170, 560, 150}, {690, 540, 160}, {840, 450, 200}, {320, 620, 380}};
            for (int[] house : houses) {
                Color wall = Ink.mix(ground, Ink.lighter(sky, .4), (house[0] & 7) * .07);
                ink.fill(wall, new Rectangle2D.Double(house[0], house[1], house[2], 600));
                ink.fill(Ink.darker(ground, .3), "M%s %sL%s %sL%s %sZ".formatted(house[0] - 20, house[1], house[0] + house[2] / 2, house[1] - 120, house[0] + house[2] + 20, house[1]));
                for (int pane = 0; pane < 6; pane++) {
                    ink.fill(new Color(0xffe2a0), new Rectangle2D.Double(house[0] + 34 + pane % 2 * 70, house[1] + 44 + pane / 2 * 120, 40, 58));
                }
            }
        }
    },
    DOTS {
        @Override
        void scene(Ink ink, Color sky, Color ground) {
            for (int row = 0; row < 12; row++) {
                for (int column = 0; column < 12; column++) {
                    double x = column * 96 + row % 2 * 48 - 20, y = row * 88 + 10;
                    ink.fill(Ink.veil(ground, .8), Ink.oval(x, y, 40 - row * 1.8, 40 - row * 1.8));
                }
            }
        }
    },
    MEADOW {
        @Override
        void scene(Ink ink, Color sky, Color ground) {
            ink.fill(ground, "M-10 640C300 560 700 560 1010 640L1010 1010L-10 1010Z");
            var random = new Random(5);
            Color[] petals = {new Color(0xf4f0e4), new Color(0xf29b4b), new Color(0xe0604f), new Color(0xf6cf56)};
            for (int flower = 0; flower < 46; flower++) {
                double x = random.nextInt(1000), y = 630 + random.nextInt(340), size = 24 + (y - 600) * .09;
                ink.line(Ink.darker(ground, .25), 4, Ink.shape("M%s %sL%s %s".formatted(x, y, x, y + size * 1.6)));
                Headwear.flower(ink, petals[flower % petals.length], x, y, size);
            }
        }
    };

    void draw(Ink ink, Color sky, Color ground) {
        ink.fill(new GradientPaint(0, 0, Ink.lighter(sky, .25), 700, 1000, Ink.darker(sky, .1)), new Rectangle2D.Double(0, 0, 1000, 1000));
        scene(ink, sky, ground);
        ink.fill(Ink.glow(new Color(0xfff0c8), .3, 260, 140, 560), new Rectangle2D.Double(0, 0, 1000, 1000));
    }

    abstract void scene(Ink ink, Color sky, Color ground);
}

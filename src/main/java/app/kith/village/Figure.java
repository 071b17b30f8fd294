package app.kith.village;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Shape;

/** The parts of the body that everybody has, in the place where hair, clothes and hats expect them. */
final class Figure {

    /** From ear to ear 352 to 648, from crown to chin 240 to 640. */
    static final Shape HEAD = Ink.shape("M500 240C606 240 648 318 648 424C648 556 574 640 500 640C426 640 352 556 352 424C352 318 394 240 500 240Z");

    static final Shape BODY = Ink.shape("M500 700C560 700 586 716 640 734C768 774 838 838 860 1010L140 1010C162 838 232 774 360 734C414 716 440 700 500 700Z");

    private Figure() {}

    static void neck(Ink ink, Color skin) {
        Shape neck = Ink.shape("M432 560L432 690C432 724 400 736 376 742C420 800 580 800 624 742C600 736 568 724 568 690L568 560Z");
        ink.fill(throat(skin), neck);
        ink.inside(neck, () -> ink.fill(Ink.veil(Ink.shade(skin, .55), .34), Ink.oval(506, 600, 250, 170)));
    }

    /** Skin below the chin, where less light falls. */
    static Color throat(Color skin) {
        return Ink.shade(skin, .1);
    }

    static void head(Ink ink, Color skin) {
        Shape ear = Ink.oval(352, 448, 58, 88);
        ink.fillBoth(Ink.shade(skin, .1), ear);
        ink.lineBoth(Ink.veil(Ink.shade(skin, .5), .5), 5, Ink.shape("M342 428C328 440 332 466 346 472"));
        ink.fill(new GradientPaint(0, 240, Ink.lighter(skin, .12), 0, 660, Ink.shade(skin, .07)), HEAD);
        ink.inside(HEAD, () -> {
            ink.fill(Ink.veil(Ink.shade(skin, .5), .2), Ink.without(HEAD, Ink.oval(462, 420, 320, 440)));
            ink.fill(Ink.glow(Ink.lighter(skin, .6), .35, 430, 350, 170), Ink.oval(430, 350, 340, 340));
        });
    }
}

package app.kith.card;

/** The colours of {@code tokens.css} by day, which a picture needs in sRGB; a test compares the two. */
enum Ink {
    PAPER(0xfafaf6),
    CARD(0xffffff),
    HAIRLINE(0xd1d6e2),
    INK(0x1b1f4c),
    FADED(0x4b5478),
    THREAD_LINE(0xf1561e),
    SUN(0xfacd45),
    SUN_WASH(0xfcf1c2),
    LEAF_WASH(0xdaf8df),
    SKY_WASH(0xddf1ff);

    private final int rgb;

    Ink(int rgb) {
        this.rgb = rgb;
    }

    int rgb() {
        return rgb;
    }

    int argb() {
        return 0xff000000 | rgb;
    }

    /** @param alpha from 0, nothing, to 255 */
    int argb(int alpha) {
        return alpha << 24 | rgb;
    }
}

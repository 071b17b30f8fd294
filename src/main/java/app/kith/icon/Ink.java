package app.kith.icon;

/** The colours of {@code tokens.css} by day, which whatever is drawn in pixels needs in sRGB; a test compares the two. */
public enum Ink {
    PAPER(0xfafaf6),
    CARD(0xffffff),
    HAIRLINE(0xd1d6e2),
    INK(0x1b1f4c),
    FADED(0x4b5478),
    THREAD(0xf1561e),
    ON_THREAD(0x13173c),
    SUN(0xfacd45),
    SUN_WASH(0xfcf1c2),
    LEAF_WASH(0xdaf8df),
    SKY_WASH(0xddf1ff);

    private final int rgb;

    Ink(int rgb) {
        this.rgb = rgb;
    }

    public int rgb() {
        return rgb;
    }

    public int argb() {
        return 0xff000000 | rgb;
    }

    /** @param alpha from 0, nothing, to 255 */
    public int argb(int alpha) {
        return alpha << 24 | rgb;
    }

    /** As a style sheet writes it. */
    public String hex() {
        return "#%06x".formatted(rgb);
    }
}

package app.kith.picture;

/** How the stored pixels must be turned to stand upright: EXIF's numbers 1 to 8, in their order. */
enum Orientation {
    UPRIGHT,
    MIRRORED,
    UPSIDE_DOWN,
    FLIPPED,
    TRANSPOSED,
    RIGHT,
    TRANSVERSE,
    LEFT;

    /** What EXIF calls it; a number that it does not know means that nothing is to be turned. */
    static Orientation of(int number) {
        return number >= 1 && number <= 8 ? values()[number - 1] : UPRIGHT;
    }

    /** What EXIF calls it. */
    int number() {
        return ordinal() + 1;
    }

    /** Whether width and height change places. */
    boolean turned() {
        return ordinal() >= TRANSPOSED.ordinal();
    }

    private boolean fromTheRight() {
        return this == MIRRORED || this == UPSIDE_DOWN || this == TRANSVERSE || this == LEFT;
    }

    private boolean fromBelow() {
        return this == UPSIDE_DOWN || this == FLIPPED || this == RIGHT || this == TRANSVERSE;
    }

    /** Where an area of the upright picture lies in the stored one of this size. */
    Area stored(Area upright, int width, int height) {
        Area area = turned() ? new Area(upright.y(), upright.x(), upright.height(), upright.width()) : upright;
        return new Area(
                fromTheRight() ? width - area.x() - area.width() : area.x(),
                fromBelow() ? height - area.y() - area.height() : area.y(),
                area.width(),
                area.height());
    }

    /** Turns stored pixels upright. */
    PixelBuffer upright(PixelBuffer stored) {
        if (this == UPRIGHT) return stored;
        int w = stored.width();
        int h = stored.height();
        int width = turned() ? h : w;
        int height = turned() ? w : h;
        int[] from = stored.argb();
        int[] to = new int[from.length];
        int first = (fromTheRight() ? w - 1 : 0) + (fromBelow() ? h - 1 : 0) * w;
        int right = fromTheRight() ? -1 : 1;
        int down = fromBelow() ? -w : w;
        int alongRow = turned() ? down : right;
        int nextRow = turned() ? right : down;
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0, at = first + y * nextRow; x < width; x++, at += alongRow) to[i++] = from[at];
        }
        return new PixelBuffer(width, height, stored.opaque(), to);
    }
}

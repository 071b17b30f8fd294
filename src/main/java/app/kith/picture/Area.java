package app.kith.picture;

/** A part of a picture, in pixels. */
record Area(int x, int y, int width, int height) {}

package app.kith.picture;

/** A rendition as it is stored. */
record Encoded(int width, int height, String contentType, byte[] bytes) {

    Rendition rendition(String href) {
        return new Rendition(width, height, contentType, bytes.length, href);
    }
}

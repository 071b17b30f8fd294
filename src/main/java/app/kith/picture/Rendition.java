package app.kith.picture;

/**
 * A picture at one size.
 *
 * @param bytes how long its file is
 * @param href where a browser gets it
 */
public record Rendition(int width, int height, String contentType, int bytes, String href) {

    /** The same, got from elsewhere. */
    Rendition at(String elsewhere) {
        return new Rendition(width, height, contentType, bytes, elsewhere);
    }
}

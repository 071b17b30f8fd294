package app.kith.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** A rendition as a browser shows it: by libwebp, for Java's own reader of WebP is wrong about strong reds. */
final class Seen {

    private Seen() {}

    static BufferedImage of(byte[] rendition) throws IOException, RefusedFile {
        Original original = Original.read(rendition);
        if (original.format() != Original.Format.WEBP) return ImageIO.read(new ByteArrayInputStream(rendition));
        var image = new BufferedImage(original.width(), original.height(), original.opaque() ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB_PRE);
        int[] row = new int[original.width()];
        try (var pixels = new SkiaEngine().decode(original, 8)) {
            for (int y = 0; y < original.height(); y++) {
                pixels.row(y, row);
                image.getRaster().setDataElements(0, y, row.length, 1, row);
            }
        }
        return image;
    }
}

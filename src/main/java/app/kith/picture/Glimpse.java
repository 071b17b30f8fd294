package app.kith.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;

/** What a picture leaves from very far: sixteen pixels, which a page carries along and shows until the picture is there. */
final class Glimpse {

    private static final int SIDE = 4;

    private Glimpse() {}

    /** A PNG in Base64; none where something shines through, for it would go on shining there. */
    static Optional<String> of(PixelBuffer buffer) {
        if (!buffer.opaque()) return Optional.empty();
        int width = Math.min(SIDE, buffer.width());
        int height = Math.min(SIDE, buffer.height());
        PixelBuffer small = Resampling.of(Paint.of(buffer), width, height, Resampling.Part.all(new Unpacked(buffer)));
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, small.argb(), 0, width);
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return Optional.of(Base64.getEncoder().encodeToString(bytes.toByteArray()));
    }
}

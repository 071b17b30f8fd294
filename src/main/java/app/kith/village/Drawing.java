package app.kith.village;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws a villager and answers real JPEG bytes, the same ones every time. */
final class Drawing {

    static final int SIZE = 1200;

    private Drawing() {}

    static byte[] jpeg(Likeness likeness) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(.9f);
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(draw(likeness), null, null), settings);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage draw(Likeness likeness) {
        var picture = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        brush.scale(SIZE / 1000.0, SIZE / 1000.0);
        paint(likeness, new Ink(brush));
        brush.dispose();
        grain(picture);
        return picture;
    }

    private static void paint(Likeness likeness, Ink ink) {
        likeness.backdrop().draw(ink, likeness.sky(), likeness.ground());
        // Everybody steps a little closer.
        ink.brush().translate(-40, -80);
        ink.brush().scale(1.08, 1.08);
        likeness.headwear().behind(ink, likeness.accent());
        likeness.hair().behind(ink, likeness.hairColour());
        Figure.neck(ink, likeness.skin());
        likeness.clothes().draw(ink, likeness.cloth(), likeness.accent(), likeness.skin());
        Figure.head(ink, likeness.skin());
        Face.draw(ink, likeness);
        likeness.hair().before(ink, likeness.hairColour());
        likeness.headwear().before(ink, likeness.accent());
        Face.adorn(ink, likeness);
    }

    /** Paper has a tooth. */
    private static void grain(BufferedImage picture) {
        var random = new Random(7);
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                int tooth = (int) (random.nextGaussian() * 3.2);
                int colour = picture.getRGB(x, y);
                int red = Math.clamp((colour >> 16 & 255) + tooth, 0, 255);
                int green = Math.clamp((colour >> 8 & 255) + tooth, 0, 255);
                int blue = Math.clamp((colour & 255) + tooth, 0, 255);
                picture.setRGB(x, y, red << 16 | green << 8 | blue);
            }
        }
    }
}

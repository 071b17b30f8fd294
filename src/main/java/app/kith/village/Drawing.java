package app.kith.village;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
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

    /** In pixels: half as many again as the largest size that is kept of a picture, which smooths what a clip leaves jagged. */
    static final int SIZE = 960;

    /** How much lighter or darker each pixel is: paper has a tooth, and all are drawn on the same. */
    private static final byte[] TOOTH = tooth();

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

    private static byte[] tooth() {
        var random = new Random(7);
        var tooth = new byte[SIZE * SIZE];
        for (int i = 0; i < tooth.length; i++) tooth[i] = (byte) (random.nextGaussian() * 2.5);
        return tooth;
    }

    private static void grain(BufferedImage picture) {
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            int colour = pixels[i];
            int red = Math.clamp((colour >> 16 & 255) + TOOTH[i], 0, 255);
            int green = Math.clamp((colour >> 8 & 255) + TOOTH[i], 0, 255);
            int blue = Math.clamp((colour & 255) + TOOTH[i], 0, 255);
            pixels[i] = red << 16 | green << 8 | blue;
        }
    }
}

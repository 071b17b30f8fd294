package app.kith.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Drawing by Java's own Java2D, for machines on which Skia does not load. */
final class PortableSurface implements Surface {

    private static final Logger LOG = LoggerFactory.getLogger(PortableSurface.class);

    /** Once is enough. */
    private static final AtomicBoolean SAID = new AtomicBoolean();

    private final BufferedImage image;
    private final Graphics2D graphics;

    PortableSurface(int width, int height) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    @Override
    public void fill(Shape shape, int argb) {
        graphics.setColor(new Color(argb, true));
        graphics.fill(shape);
    }

    @Override
    public void stroke(Shape line, int argb, double width) {
        graphics.setColor(new Color(argb, true));
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(line);
    }

    /** A clip has hard edges here, a texture in a shape has soft ones. */
    @Override
    public void lay(PixelBuffer buffer, Shape cut, int x, int y) {
        var picture = new BufferedImage(buffer.width(), buffer.height(), BufferedImage.TYPE_INT_ARGB_PRE);
        picture.getRaster().setDataElements(0, 0, buffer.width(), buffer.height(), buffer.argb());
        graphics.setPaint(new TexturePaint(picture, new Rectangle(x, y, buffer.width(), buffer.height())));
        graphics.fill(cut);
    }

    /** Where not even the system has a face, as without fontconfig, Java cannot write at all: the rest is drawn. */
    @Override
    public Text set(String text, Text.Hand hand, double width, int lines) {
        try {
            return PortableText.of(graphics, text, hand, width, lines);
        } catch (RuntimeException | LinkageError | InternalError noFaces) {
            if (SAID.compareAndSet(false, true)) {
                LOG.warn("Previews of pages have no words, because Java finds no fontconfig on this machine ({}). "
                        + "On Debian, `apt-get install libfontconfig1 fonts-noto-core` brings what it needs.", noFaces.getMessage());
            }
            return PortableText.nothing(hand);
        }
    }

    @Override
    public void turn(double degrees, double x, double y) {
        graphics.setTransform(AffineTransform.getRotateInstance(Math.toRadians(degrees), x, y));
    }

    @Override
    public Encoded encoded() {
        int[] argb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return PortableEngine.jpeg(new PixelBuffer(image.getWidth(), image.getHeight(), true, argb));
    }

    @Override
    public void close() {
        graphics.dispose();
        image.flush();
    }
}

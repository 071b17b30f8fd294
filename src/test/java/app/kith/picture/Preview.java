package app.kith.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** What a browser shows of a picture before it is sent, beside what became of it. */
public final class Preview {

    private Preview() {}

    /** How alike they are (PSNR in decibels), but for their rims, which frames round. */
    public static double likeness(byte[] preview, byte[] stored) throws IOException {
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(preview));
        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(stored));
        return Lanczos.psnr(middle(seen), middle(Lanczos.of(kept, seen.getWidth(), seen.getHeight())));
    }

    private static BufferedImage middle(BufferedImage image) {
        int w = image.getWidth();
        int h = image.getHeight();
        var middle = new BufferedImage(w / 2, h / 2, BufferedImage.TYPE_INT_RGB);
        middle.getGraphics().drawImage(image.getSubimage(w / 4, h / 3, w / 2, h / 2), 0, 0, null);
        return middle;
    }
}

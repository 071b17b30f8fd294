package app.kith.picture;

import java.awt.Point;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** JPEGs as programs miscount them and discs damage them: where their parts are, and what is done to those. */
final class Jpegs {

    private static final int SOS = 0xda;

    private Jpegs() {}

    /** Where the segment with this marker begins: the first, at its 0xff. */
    static int segment(byte[] jpeg, int marker) {
        int at = 2;
        while ((jpeg[at + 1] & 0xff) != marker) at = behind(jpeg, at);
        return at;
    }

    /** Where the segment that begins there ends. */
    static int behind(byte[] jpeg, int segment) {
        return segment + 2 + ((jpeg[segment + 2] & 0xff) << 8 | jpeg[segment + 3] & 0xff);
    }

    /** Where the data of the first scan begins. */
    static int data(byte[] jpeg) {
        return behind(jpeg, segment(jpeg, SOS));
    }

    /** Where the restart markers of the only scan stand. */
    static List<Integer> restarts(byte[] jpeg) {
        var restarts = new ArrayList<Integer>();
        for (int at = data(jpeg); at < jpeg.length - 2; at++) {
            if (jpeg[at] == -1 && (jpeg[at + 1] & 0xf8) == 0xd0) restarts.add(at);
        }
        return restarts;
    }

    static byte[] insert(byte[] jpeg, int at, byte... more) {
        return Oddities.join(Arrays.copyOf(jpeg, at), more, Arrays.copyOfRange(jpeg, at, jpeg.length));
    }

    static byte[] without(byte[] jpeg, int from, int to) {
        return Oddities.join(Arrays.copyOf(jpeg, from), Arrays.copyOfRange(jpeg, to, jpeg.length));
    }

    /** As if a disc had lost them: other bytes, among which there is no marker. */
    static byte[] overwritten(byte[] jpeg, int from, int to) {
        byte[] damaged = jpeg.clone();
        var random = new Random(11);
        for (int at = from; at < to; at++) damaged[at] = (byte) random.nextInt(255);
        return damaged;
    }

    /** A place in the middle of a scan's data where no byte belongs to the one before. */
    static int middle(byte[] jpeg) {
        int at = (data(jpeg) + jpeg.length) / 2;
        while (jpeg[at - 1] == -1 || jpeg[at] == -1) at++;
        return at;
    }

    /** One component after the other, each in a scan of its own. */
    static byte[] inThreeScans(BufferedImage image, int interval) {
        var parts = new ByteArrayOutputStream();
        byte[] last = {};
        for (int band = 0; band < 3; band++) {
            last = Photograph.jpeg(grey(image, band), 0.92, 0x11, interval);
            parts.writeBytes(new byte[] {-1, (byte) SOS, 0, 8, 1, (byte) (band + 1), 0, 0, 63, 0});
            parts.writeBytes(Arrays.copyOfRange(last, data(last), last.length - 2));
        }
        int frame = segment(last, 0xc0);
        byte[] three = {3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0};
        byte[] tables = Arrays.copyOfRange(last, behind(last, frame), segment(last, SOS));
        return Oddities.join(Arrays.copyOf(last, frame), new byte[] {-1, (byte) 0xc0, 0, 17}, Arrays.copyOfRange(last, frame + 4, frame + 9), three,
                tables, parts.toByteArray(), new byte[] {-1, (byte) 0xd9});
    }

    private static BufferedImage grey(BufferedImage image, int band) {
        int w = image.getWidth();
        int h = image.getHeight();
        var grey = new BufferedImage(w, h, BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster().setSamples(0, 0, w, h, 0, image.getRaster().getSamples(0, 0, w, h, band, (int[]) null));
        return grey;
    }

    /** A square in four colours of a printer's, each as Adobe stores it: of 255 as much as is missing of cyan, magenta, yellow and black. */
    static byte[] cmyk(int side, int[]... quarters) {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, side, side, 4, new Point());
        for (int i = 0; i < side * side; i++) {
            raster.setPixel(i % side, i / side, quarters[(i / side < side / 2 ? 0 : 2) + (i % side < side / 2 ? 0 : 1)]);
        }
        var writer = writer();
        var bytes = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(raster, null, null), null);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return forAnEngine(bytes.toByteArray());
    }

    /** Java's own, which writes four channels as they are. */
    private static ImageWriter writer() {
        var writers = ImageIO.getImageWritersByFormatName("jpeg");
        ImageWriter writer = writers.next();
        while (!writer.getClass().getName().startsWith("com.sun.")) writer = writers.next();
        return writer;
    }

    /** Says of its colours what our own reader leaves to an engine: that they are stored as they are. */
    static byte[] forAnEngine(byte[] jpeg) {
        return Photograph.with(jpeg, 0xee, Oddities.latin("Adobe\0\144\0\0\0\0\0"));
    }
}

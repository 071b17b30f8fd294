package app.kith.picture;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Photographs of places that do not exist: clouds of every size as nature has them, things with sharp edges, and
 * the grain of a sensor, so that they compress as a camera's do.
 */
public final class Photograph {

    private static final int LATTICE = 257;
    private static final int THINGS = 90;

    private static final Map<Dimension, byte[]> SENT = new ConcurrentHashMap<>();

    private final Random random;
    private final float[][] lattice = new float[3][LATTICE * LATTICE];
    private final Thing[] things = new Thing[THINGS];

    private record Thing(float x, float y, float size, float flat, float cos, float sin, float[] colour) {

        /** In the row that far down, where it meets it: most are small. */
        void over(float[][] colours, float v) {
            float dy = v - y;
            if (Math.abs(dy) > size) return;
            int width = colours[0].length;
            int last = Math.min(width - 1, (int) ((x + size) * width) + 1);
            for (int i = Math.max(0, (int) ((x - size) * width) - 1); i <= last; i++) add(colours, i, (float) i / width - x, dy);
        }

        private void add(float[][] colours, int i, float dx, float dy) {
            if (dx * dx + dy * dy > size * size) return;
            float along = (dx * cos + dy * sin) / size;
            float across = (dy * cos - dx * sin) / size / flat;
            if (along * along + across * across > 1) return;
            for (int c = 0; c < 3; c++) colours[c][i] += colour[c] * (0.7f + 0.3f * along);
        }
    }

    private Photograph(long seed) {
        random = new Random(seed);
        for (float[] values : lattice) for (int i = 0; i < values.length; i++) values[i] = (float) random.nextGaussian();
        for (int i = 0; i < THINGS; i++) {
            float turned = random.nextFloat(3.14f);
            things[i] = new Thing(
                    random.nextFloat(), random.nextFloat(), (float) Math.pow(random.nextFloat(), 2.5) * 0.2f + 0.01f,
                    0.3f + random.nextFloat(0.7f), (float) Math.cos(turned), (float) Math.sin(turned),
                    new float[] {random.nextFloat(-70, 70), random.nextFloat(-70, 70), random.nextFloat(-70, 70)});
        }
    }

    /** Always the same photograph for the same numbers. */
    public static BufferedImage take(int width, int height, long seed) {
        var camera = new Photograph(seed);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var light = new Clouds(camera.lattice[0], width, 10, 34);
        var warm = new Clouds(camera.lattice[1], width, 5, 14);
        var cold = new Clouds(camera.lattice[2], width, 5, 14);
        float[][] colours = new float[3][width];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            float v = (float) y / width;
            sky(v, light.row(v), warm.row(v), cold.row(v), colours);
            for (Thing thing : camera.things) thing.over(colours, v);
            camera.expose(colours, row);
            image.getRaster().setDataElements(0, y, width, 1, row);
        }
        return image;
    }

    private static void sky(float v, float[] light, float[] warm, float[] cold, float[][] colours) {
        for (int x = 0; x < light.length; x++) {
            colours[0][x] = 150 - 60 * v + light[x] + warm[x];
            colours[1][x] = 138 - 30 * v + light[x] - warm[x] / 2;
            colours[2][x] = 130 + 10 * v + light[x] + cold[x];
        }
    }

    private void expose(float[][] colours, int[] row) {
        for (int x = 0; x < row.length; x++) {
            int rgb = 0;
            for (float[] colour : colours) rgb = rgb << 8 | Math.clamp((int) (colour[x] + grain()), 0, 255);
            row[x] = rgb;
        }
    }

    /** Clouds of every size, row by row: what is the same for a whole row or for every row is reckoned once, for there are millions of pixels. */
    private static final class Clouds {

        private final float[] lattice;
        private final float[] strengths;
        private final int[][] left;
        private final float[][] right;
        private final float[] row;

        Clouds(float[] lattice, int width, int octaves, float strength) {
            this.lattice = lattice;
            strengths = new float[octaves];
            left = new int[octaves][width];
            right = new float[octaves][width];
            row = new float[width];
            for (int octave = 0; octave < octaves; octave++, strength *= 0.74f) {
                strengths[octave] = strength;
                for (int i = 0; i < width; i++) {
                    float x = (float) i / width * frequency(octave) + octave * 17.3f;
                    left[octave][i] = (int) x & 255;
                    right[octave][i] = smooth(x - (int) x);
                }
            }
        }

        private static float frequency(int octave) {
            return 3 << octave;
        }

        /** Good until the next one. */
        float[] row(float v) {
            Arrays.fill(row, 0);
            for (int octave = 0; octave < strengths.length; octave++) {
                float y = v * frequency(octave) + octave * 5.1f;
                add(octave, ((int) y & 255) * LATTICE, smooth(y - (int) y));
            }
            return row;
        }

        private void add(int octave, int top, float down) {
            float strength = strengths[octave];
            int[] left = this.left[octave];
            float[] right = this.right[octave];
            for (int x = 0; x < row.length; x++) {
                int at = top + left[x];
                float above = lattice[at] + (lattice[at + 1] - lattice[at]) * right[x];
                float below = lattice[at + LATTICE] + (lattice[at + LATTICE + 1] - lattice[at + LATTICE]) * right[x];
                row[x] += strength * (above + (below - above) * down);
            }
        }

        private static float smooth(float t) {
            return t * t * (3 - 2 * t);
        }
    }

    private float grain() {
        int bits = random.nextInt();
        return ((bits & 255) + (bits >> 8 & 255) + (bits >> 16 & 255) - 382) / 32f;
    }

    /** Four quarters of one colour each, which shows at once how a picture is turned: red, green / blue, white. */
    public static BufferedImage quarters(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean right = x >= width / 2;
                boolean below = y >= height / 2;
                image.setRGB(x, y, below ? right ? 0xffffff : 0x0000ff : right ? 0x00ff00 : 0xff0000);
            }
        }
        return image;
    }

    /** A photograph of this size as a phone sends it. */
    public static byte[] jpeg(int width, int height) {
        return SENT.computeIfAbsent(new Dimension(width, height), size -> jpeg(take(size.width, size.height, 7), 0.9)).clone();
    }

    public static byte[] jpeg(BufferedImage image, double quality) {
        return jpeg(image, quality, false);
    }

    public static byte[] jpeg(BufferedImage image, double quality, boolean progressive) {
        return jpeg(image, quality, progressive, metadata -> {});
    }

    /**
     * As cameras differ.
     *
     * @param sampling how many blocks of brightness there are for one of colour, across and down, a digit each
     * @param interval after how many of those a decoder may find its way again; 0: never
     */
    static byte[] jpeg(BufferedImage image, double quality, int sampling, int interval) {
        return jpeg(image, quality, false, metadata -> {
            var sequence = metadata.getElementsByTagName("markerSequence").item(0);
            var bright = (IIOMetadataNode) metadata.getElementsByTagName("componentSpec").item(0);
            bright.setAttribute("HsamplingFactor", "" + (sampling >> 4));
            bright.setAttribute("VsamplingFactor", "" + (sampling & 15));
            var restart = new IIOMetadataNode("dri");
            restart.setAttribute("interval", "" + interval);
            if (interval > 0) sequence.insertBefore(restart, metadata.getElementsByTagName("sof").item(0));
        });
    }

    private static byte[] jpeg(BufferedImage image, double quality, boolean progressive, Consumer<IIOMetadataNode> change) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality((float) quality);
        param.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        var bytes = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            var metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param);
            var tree = (IIOMetadataNode) metadata.getAsTree(metadata.getNativeMetadataFormatName());
            change.accept(tree);
            metadata.setFromTree(metadata.getNativeMetadataFormatName(), tree);
            writer.write(null, new IIOImage(image, null, metadata), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A photograph of a camera that was held on its side: it says so, and nothing turns it. */
    public static byte[] turnedJpeg(int width, int height, int orientation) {
        return with(jpeg(width, height), 0xe1, exif(orientation));
    }

    /** The same file, but it says that its picture is so large. */
    public static byte[] claiming(byte[] jpeg, int width, int height) {
        byte[] claiming = jpeg.clone();
        ByteBuffer.wrap(claiming).position(Jpegs.segment(jpeg, 0xc0) + 5).putShort((short) height).putShort((short) width);
        return claiming;
    }

    public static byte[] file(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) throw new IllegalArgumentException(format);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Adds a segment behind the beginning of a JPEG. */
    static byte[] with(byte[] jpeg, int marker, byte[] content) {
        return ByteBuffer.allocate(jpeg.length + content.length + 4)
                .put(jpeg, 0, 2)
                .put((byte) 0xff).put((byte) marker).putShort((short) (content.length + 2)).put(content)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** EXIF as a phone writes it: how the picture is turned, and where it was taken. */
    static byte[] exif(int orientation) {
        return ByteBuffer.allocate(6 + 8 + 2 + 2 * 12 + 4 + 12)
                .put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1))
                .put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8)
                .putShort((short) 2)
                .putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0)
                .putShort((short) 0x8825).putShort((short) 2).putInt(12).putInt(38)
                .putInt(0)
                .put("GPS-52.5200N".getBytes(StandardCharsets.ISO_8859_1))
                .array();
    }

    /** A PNG's chunk with its length and checksum. */
    static byte[] chunk(String type, byte[] content) {
        var bytes = ByteBuffer.allocate(content.length + 12)
                .putInt(content.length).put(type.getBytes(StandardCharsets.ISO_8859_1)).put(content);
        var sum = new CRC32();
        sum.update(bytes.array(), 4, content.length + 4);
        return bytes.putInt((int) sum.getValue()).array();
    }
}

package app.kith.picture;

import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Java's own ImageIO, taught CMYK and WebP by TwelveMonkeys: it runs on every machine, takes several times as long as
 * Skia, and writes JPEG (or PNG, where something shines through) because it cannot write WebP.
 */
final class PortableEngine implements Engine {

    /** Of a picture with more pixels than this only every second (third, …) one is read: coarse, but it fits the heap. */
    private static final long COMFORTABLE = 16_000_000;

    private static final float QUALITY = 0.85f;

    @Override
    public Pixels decode(Original original, int eighths) throws RefusedFile {
        var reader = reader(original);
        byte[] bytes = original.bytes();
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(stream, true, true);
            if (reader.getWidth(0) != original.width() || reader.getHeight(0) != original.height()) {
                throw new RefusedFile(Refusal.UNREADABLE); // two readers of one file must see the same picture
            }
            ImageReadParam param = reader.getDefaultReadParam();
            int every = every(original);
            param.setSourceSubsampling(every, every, 0, 0);
            var profile = original.format() == Original.Format.PNG ? PngProfile.of(bytes) : Optional.<ICC_ColorSpace>empty();
            return Frame.of(reader.read(0, param), original.opaque(), profile);
        } catch (IOException | RuntimeException notDecoded) {
            throw new RefusedFile(Refusal.UNREADABLE);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(Original original) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(original.format().name());
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            boolean ours = reader.getClass().getName().startsWith("com.twelvemonkeys.");
            if (ours || !readers.hasNext()) return reader;
        }
        throw new IllegalStateException("no reader for " + original.format());
    }

    private static int every(Original original) {
        return (int) Math.ceil(Math.sqrt((double) original.pixels() / COMFORTABLE));
    }

    @Override
    public long pixelBytes(Original original, int eighths) {
        int every = every(original);
        return 8 * original.pixels() / every / every;
    }

    @Override
    public PixelBuffer toSrgb(PixelBuffer buffer, byte[] profile) {
        var image = new BufferedImage(buffer.width(), buffer.height(), BufferedImage.TYPE_INT_RGB);
        image.getRaster().setDataElements(0, 0, buffer.width(), buffer.height(), buffer.argb());
        int[] argb = new int[buffer.argb().length];
        int[] row = new int[buffer.width()];
        try (var meant = Frame.of(image, true, colours(profile))) {
            for (int y = 0; y < buffer.height(); y++) {
                meant.row(y, row);
                System.arraycopy(row, 0, argb, y * row.length, row.length);
            }
        }
        return new PixelBuffer(buffer.width(), buffer.height(), true, argb);
    }

    private static Optional<ICC_ColorSpace> colours(byte[] profile) {
        try {
            return Optional.of(new ICC_ColorSpace(ICC_Profile.getInstance(profile)));
        } catch (RuntimeException none) {
            return Optional.empty();
        }
    }

    @Override
    public Encoded encode(PixelBuffer buffer) {
        return buffer.opaque() ? jpeg(buffer) : encode(buffer, "png", BufferedImage.TYPE_INT_ARGB_PRE);
    }

    static Encoded jpeg(PixelBuffer buffer) {
        return encode(buffer, "jpeg", BufferedImage.TYPE_INT_RGB);
    }

    private static Encoded encode(PixelBuffer buffer, String format, int type) {
        var image = new BufferedImage(buffer.width(), buffer.height(), type);
        image.getRaster().setDataElements(0, 0, buffer.width(), buffer.height(), buffer.argb());
        ImageWriter writer = ImageIO.getImageWriters(ImageTypeSpecifier.createFromBufferedImageType(type), format).next();
        var bytes = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param(writer, format));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        } finally {
            writer.dispose();
        }
        return new Encoded(buffer.width(), buffer.height(), "image/" + format, bytes.toByteArray());
    }

    @Override
    public Surface surface(int width, int height) {
        return new PortableSurface(width, height);
    }

    private static ImageWriteParam param(ImageWriter writer, String format) {
        ImageWriteParam param = writer.getDefaultWriteParam();
        if (format.equals("jpeg")) {
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
        }
        return param;
    }
}

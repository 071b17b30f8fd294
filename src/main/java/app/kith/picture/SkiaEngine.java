package app.kith.picture;

import io.github.humbleui.skija.Bitmap;
import io.github.humbleui.skija.Codec;
import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorSpace;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.Data;
import io.github.humbleui.skija.EncodeWEBPCompressionMode;
import io.github.humbleui.skija.EncodeWEBPOptions;
import io.github.humbleui.skija.EncoderWEBP;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.impl.Library;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * Skia, by way of Skija. A JPEG is decoded at a fraction of its size, which costs a fraction of the time and memory.
 * What Skia holds lies outside Java's heap and is freed here at once, not when a garbage collector comes by.
 */
final class SkiaEngine implements Engine {

    private static final EncodeWEBPOptions OPTIONS = new EncodeWEBPOptions(EncodeWEBPCompressionMode.LOSSY, 80);

    private final Supplier<SkiaLettering> lettering = SingletonSupplier.of(SkiaLettering::new);

    /** @throws LinkageError where Skia's library, or one that it needs, is missing */
    SkiaEngine() {
        Library.staticLoad();
        encode(new PixelBuffer(1, 1, true, new int[] {0xff000000}));
    }

    @Override
    public Pixels decode(Original original, int eighths) throws RefusedFile {
        var bitmap = new Bitmap();
        try (var data = Data.makeFromBytes(original.bytes());
                var codec = Codec.makeFromData(data)) {
            if (codec.getImageInfo().getWidth() != original.width() || codec.getImageInfo().getHeight() != original.height()) {
                throw new RefusedFile(Refusal.UNREADABLE); // two readers of one file must see the same picture
            }
            if (!bitmap.allocPixels(info(scaled(original, original.width(), eighths), scaled(original, original.height(), eighths), original.opaque()))) {
                throw new RefusedFile(Refusal.TOO_MANY_PIXELS, new Extent(0, original.width(), original.height()));
            }
            codec.readPixels(bitmap);
            return new Bits(bitmap, original.opaque());
        } catch (RefusedFile refused) {
            bitmap.close();
            throw refused;
        } catch (RuntimeException notDecoded) {
            bitmap.close();
            boolean cut = String.valueOf(notDecoded.getMessage()).startsWith("Incomplete input");
            throw new RefusedFile(cut ? Refusal.TRUNCATED : Refusal.UNREADABLE);
        }
    }

    @Override
    public long pixelBytes(Original original, int eighths) {
        return 4L * scaled(original, original.width(), eighths) * scaled(original, original.height(), eighths);
    }

    private static int scaled(Original original, int side, int eighths) {
        return original.format() == Original.Format.JPEG ? Math.ceilDiv(side * eighths, 8) : side;
    }

    private static ImageInfo info(int width, int height, boolean opaque) {
        return new ImageInfo(
                width, height, ColorType.BGRA_8888, opaque ? ColorAlphaType.OPAQUE : ColorAlphaType.PREMUL, ColorSpace.getSRGB());
    }

    @Override
    public PixelBuffer toSrgb(PixelBuffer buffer, byte[] profile) {
        try (var colours = ColorSpace.makeFromICCProfile(profile);
                var bitmap = bitmap(buffer, colours);
                var image = Image.makeRasterFromBitmap(bitmap.setImmutable());
                var made = bitmap(buffer, ColorSpace.getSRGB())) {
            if (!image.readPixels(made)) return buffer;
            try (var pixmap = made.peekPixels()) {
                int[] argb = new int[buffer.argb().length];
                ints(pixmap.getBuffer()).get(argb);
                return new PixelBuffer(buffer.width(), buffer.height(), buffer.opaque(), argb);
            }
        } catch (RuntimeException none) {
            return buffer;
        }
    }

    private static Bitmap bitmap(PixelBuffer buffer, @Nullable ColorSpace colours) {
        var bitmap = new Bitmap();
        if (!bitmap.allocPixels(info(buffer.width(), buffer.height(), buffer.opaque()).withColorSpace(colours))) throw new OutOfMemoryError("pixels");
        try (var pixmap = bitmap.peekPixels()) {
            ints(pixmap.getBuffer()).put(buffer.argb());
        }
        return bitmap;
    }

    @Override
    public Encoded encode(PixelBuffer buffer) {
        // Without a word on its colours, which are sRGB anyway, nothing but the picture is written.
        try (var bitmap = bitmap(buffer, null);
                var image = Image.makeRasterFromBitmap(bitmap.setImmutable());
                var data = EncoderWEBP.encode(image, OPTIONS)) {
            return new Encoded(buffer.width(), buffer.height(), "image/webp", data.getBytes());
        }
    }

    @Override
    public Surface surface(int width, int height) {
        return new SkiaSurface(lettering.get(), width, height);
    }

    private static IntBuffer ints(ByteBuffer bgra) {
        return bgra.order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
    }

    /** Pixels in Skia's own memory. */
    private static final class Bits implements Pixels {

        private final Bitmap bitmap;
        private final int width;
        private final int height;
        private final boolean opaque;
        private final int stride;
        private final IntBuffer argb;

        Bits(Bitmap bitmap, boolean opaque) {
            this.bitmap = bitmap;
            this.opaque = opaque;
            this.width = bitmap.getImageInfo().getWidth();
            this.height = bitmap.getImageInfo().getHeight();
            this.stride = bitmap.getRowBytesAsPixels();
            try (var pixmap = bitmap.peekPixels()) {
                this.argb = ints(pixmap.getBuffer());
            }
        }

        @Override
        public int width() {
            return width;
        }

        @Override
        public int height() {
            return height;
        }

        @Override
        public boolean opaque() {
            return opaque;
        }

        @Override
        public void row(int y, int[] into) {
            argb.get(y * stride, into, 0, width);
        }

        @Override
        public void close() {
            bitmap.close();
        }
    }
}

package app.kith.picture;

import static app.kith.picture.Pngs.GREY;
import static app.kith.picture.Pngs.GREY_ALPHA;
import static app.kith.picture.Pngs.PALETTE;
import static app.kith.picture.Pngs.RGB;
import static app.kith.picture.Pngs.RGB_ALPHA;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Every kind of file that people send, and many that only enemies do: each made here, none kept in the repository. */
final class Corpus {

    /** What is to become of a file. */
    sealed interface Fate {}

    /** Its four quarters show, from left to right and down, these colours. */
    record Shows(int... rgb) implements Fate {}

    /** A picture, whatever it shows, at most so many pixels wide. */
    record Made(int width) implements Fate {}

    record Refused(Set<Refusal> why) implements Fate {}

    /** A picture or a reason: either will do. */
    record Ends() implements Fate {}

    record Case(String name, Supplier<byte[]> file, Fate fate) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final int SIDE = 96;
    private static final BufferedImage QUARTERS = Photograph.quarters(SIDE, SIDE);
    private static final Fate FOUR = new Shows(0xff0000, 0x00ff00, 0x0000ff, 0xffffff);
    private static final Fate DAMAGED = new Refused(EnumSet.of(Refusal.TRUNCATED, Refusal.DAMAGED, Refusal.UNREADABLE));
    private static final Fate TOO_LARGE = new Refused(EnumSet.of(Refusal.TOO_MANY_PIXELS));
    private static final Fate NONE = new Refused(EnumSet.of(Refusal.NOT_A_PICTURE));

    private final List<Case> cases = new ArrayList<>();

    private Corpus() {}

    static List<Case> all() {
        var corpus = new Corpus();
        corpus.turned();
        corpus.depths();
        corpus.models();
        corpus.sizes();
        var whole = whole();
        corpus.cut(whole);
        corpus.flipped(whole);
        corpus.polyglots();
        corpus.bombs();
        corpus.metadata();
        return corpus.cases;
    }

    private void add(String name, Fate fate, Supplier<byte[]> file) {
        cases.add(new Case(name, file, fate));
    }

    private void turned() {
        for (int orientation = 1; orientation <= 8; orientation++) {
            int o = orientation;
            byte[] tiff = Arrays.copyOfRange(Photograph.exif(o), 6, Photograph.exif(o).length);
            for (boolean progressive : new boolean[] {false, true}) {
                add((progressive ? "progressive" : "plain") + " JPEG turned " + o, FOUR,
                        () -> Photograph.with(Photograph.jpeg(RendererTest.laid(QUARTERS, o), 0.95, progressive), 0xe1, Photograph.exif(o)));
            }
            add("WebP turned " + o, FOUR, () -> Oddities.webp(
                    Oddities.vp8x(8, SIDE, SIDE), chunks(webp(RendererTest.laid(QUARTERS, o))), Oddities.webpChunk("EXIF", tiff)));
            add("PNG turned " + o, FOUR, () -> behindHeader(Photograph.file(RendererTest.laid(QUARTERS, o), "png"), Photograph.chunk("eXIf", tiff)));
        }
    }

    private void depths() {
        for (int bits : new int[] {1, 2, 4, 8, 16}) {
            add("PNG grey, " + bits + " bits", greys(bits), () -> Pngs.quarters(SIDE, GREY, bits));
            if (bits < 16) add("PNG palette, " + bits + " bits", bits == 1 ? new Shows(0xff0000, 0x00ff00, 0x00ff00, 0x00ff00) : FOUR, () -> Pngs.quarters(SIDE, PALETTE, bits));
            if (bits < 8) continue;
            add("PNG grey and alpha, " + bits + " bits", greys(bits), () -> Pngs.quarters(SIDE, GREY_ALPHA, bits));
            add("PNG, " + bits + " bits", FOUR, () -> Pngs.quarters(SIDE, RGB, bits));
            add("PNG with alpha, " + bits + " bits", FOUR, () -> Pngs.quarters(SIDE, RGB_ALPHA, bits));
        }
        for (int bits : new int[] {16, 24, 32}) {
            for (boolean fromAbove : new boolean[] {false, true}) {
                add("BMP, " + bits + " bits" + (fromAbove ? ", from above" : ""), FOUR, () -> Bitmaps.plain(QUARTERS, bits, fromAbove));
            }
        }
        add("BMP of OS/2", FOUR, () -> Bitmaps.old(QUARTERS));
        add("BMP, packed", FOUR, () -> Bitmaps.packedQuarters(SIDE));
        add("BMP of Java", FOUR, () -> Photograph.file(QUARTERS, "bmp"));
        add("GIF", FOUR, () -> Photograph.file(QUARTERS, "gif"));
    }

    private static Fate greys(int bits) {
        return new Shows(IntStream.range(0, 4).map(quarter -> Pngs.grey(quarter, bits) * 0x010101).toArray());
    }

    private void models() {
        for (int sampling : new int[] {0x11, 0x12, 0x21, 0x22, 0x41}) {
            for (int interval : new int[] {0, 3}) {
                add("JPEG sampled %02x%s".formatted(sampling, interval > 0 ? " with restarts" : ""), FOUR, () -> Photograph.jpeg(QUARTERS, 0.95, sampling, interval));
            }
        }
        var grey = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < SIDE * SIDE; i++) grey.getRaster().setSample(i % SIDE, i / SIDE, 0, Pngs.grey((i / SIDE < SIDE / 2 ? 0 : 2) + (i % SIDE < SIDE / 2 ? 0 : 1), 8));
        add("JPEG grey", greys(8), () -> Photograph.jpeg(grey, 0.95));
        add("JPEG grey, progressive", greys(8), () -> Photograph.jpeg(grey, 0.95, true));
        add("JPEG with a profile", new Shows(0x00ff00, 0xff0000, 0x0000ff, 0xffffff), () -> Oddities.profiledJpeg(Photograph.jpeg(QUARTERS, 0.95)));
        add("PNG with a profile", new Shows(0x00ff00, 0xff0000, 0x0000ff, 0xffffff), () -> Oddities.profiledPng(Photograph.file(QUARTERS, "png")));
        int[] red = {255, 0, 0, 255}, green = {0, 255, 0, 255}, blue = {0, 0, 255, 255}, white = {255, 255, 255, 255}, magenta = {255, 0, 255, 255}, cyan = {0, 255, 255, 255};
        add("JPEG of a printer's colours", FOUR, () -> Jpegs.cmyk(SIDE, red, green, blue, white));
        add("JPEG of a printer's colours, with a profile", new Made(SIDE), () -> Oddities.profiledJpeg(Jpegs.cmyk(SIDE, magenta, cyan, blue, white), Oddities.printersProfile()));
        add("JPEG, as bad as can be", new Made(SIDE), () -> Photograph.jpeg(QUARTERS, 0));
    }

    private void sizes() {
        for (int[] size : new int[][] {{1, 1}, {1, 2}, {2, 1}, {3, 5}, {7, 7}, {8, 8}, {9, 8}, {17, 31}, {159, 161}, {1, 5000}, {20_000, 1}, {20_000, 16}, {16, 20_000}, {3000, 2900}}) {
            var image = Photograph.quarters(size[0], size[1]);
            String name = " of " + size[0] + " x " + size[1];
            Fate fate = new Made(Math.min(640, Math.min(size[0], size[1])));
            add("JPEG" + name, fate, () -> Photograph.jpeg(image, 0.9));
            add("PNG" + name, fate, () -> Photograph.file(image, "png"));
            if (size[0] * size[1] > 1_000_000) continue;
            add("GIF" + name, fate, () -> Photograph.file(image, "gif"));
            add("BMP" + name, fate, () -> Photograph.file(image, "bmp"));
        }
        for (int side : new int[] {1, 15, 16, 17}) add("WebP of " + side, new Made(side), () -> webp(Photograph.quarters(side, side)));
    }

    private static Map<String, byte[]> whole() {
        var photograph = Photograph.take(300, 200, 3);
        var whole = new LinkedHashMap<String, byte[]>();
        whole.put("JPEG", Photograph.jpeg(photograph, 0.9));
        whole.put("progressive JPEG", Photograph.jpeg(photograph, 0.9, true));
        whole.put("PNG", Photograph.file(photograph, "png"));
        whole.put("GIF", Photograph.file(photograph, "gif"));
        whole.put("WebP", webp(photograph));
        whole.put("BMP", Photograph.file(photograph, "bmp"));
        return whole;
    }

    private void cut(Map<String, byte[]> whole) {
        whole.forEach((name, file) -> {
            for (int tenth = 1; tenth < 10; tenth++) {
                int length = file.length * tenth / 10;
                add(name + ", " + tenth + " tenths of it", DAMAGED, () -> Arrays.copyOf(file, length));
            }
        });
    }

    private void flipped(Map<String, byte[]> whole) {
        whole.forEach((name, file) -> {
            for (int seed = 1; seed <= 6; seed++) {
                var random = new Random(seed);
                byte[] damaged = file.clone();
                for (int i = 0; i < 3 * seed; i++) damaged[random.nextInt(12, damaged.length)] ^= (byte) (1 << random.nextInt(8));
                add(name + " with " + 3 * seed + " flipped bits", new Ends(), () -> damaged);
            }
        });
    }

    private void polyglots() {
        byte[] script = Oddities.latin("<script>alert(1)</script>");
        byte[] archive = Oddities.join(Oddities.latin("PK\3\4"), new byte[200]);
        byte[] jpeg = Photograph.jpeg(QUARTERS, 0.95);
        byte[] gif = Photograph.file(QUARTERS, "gif");
        add("JPEG with a page in its comment", FOUR, () -> Photograph.with(jpeg, 0xfe, script));
        add("JPEG and an archive", FOUR, () -> Oddities.join(jpeg, archive));
        add("GIF and a script", FOUR, () -> Oddities.join(gif, script));
        add("PNG and an archive", FOUR, () -> Oddities.join(Photograph.file(QUARTERS, "png"), archive));
        add("PNG with a page in its text", FOUR, () -> behindHeader(Photograph.file(QUARTERS, "png"), Photograph.chunk("tEXt", Oddities.join(Oddities.latin("Title\0"), script))));
        add("BMP and a script", FOUR, () -> Oddities.join(Bitmaps.plain(QUARTERS, 24, false), script));
        add("a PDF and a JPEG", NONE, () -> Oddities.join(Oddities.latin("%PDF-1.7\n"), jpeg));
        add("a page and a GIF", NONE, () -> Oddities.join(script, gif));
        add("an SVG", NONE, () -> Oddities.latin("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"));
        add("a JPEG that begins like a GIF", TOO_LARGE, () -> Oddities.join(Oddities.latin("GIF89a"), jpeg));
    }

    private void bombs() {
        add("PNG of 2 billion by 2 billion", TOO_LARGE, () -> Oddities.pngHeader(Integer.MAX_VALUE, Integer.MAX_VALUE, 8, 6));
        add("PNG of 8,000 by 8,000 zeros", TOO_LARGE, () -> Oddities.pngOfZeros(8_000, 8_000));
        add("JPEG of 65,535 by 65,535", TOO_LARGE, () -> Oddities.jpegHeader(65_535, 65_535));
        add("GIF of 65,535 by 65,535", TOO_LARGE, () -> Oddities.gifHeader(65_535, 65_535));
        add("WebP of 16 million by 16 million", TOO_LARGE, () -> Oddities.webp(Oddities.vp8x(0, 1 << 24, 1 << 16)));
        add("BMP of 2 billion by 2 billion", TOO_LARGE, () -> Bitmaps.header(60, 54, Integer.MAX_VALUE, Integer.MAX_VALUE, 24, 0).array());
        add("BMP whose pixels begin in its header", DAMAGED, () -> ByteBuffer.wrap(Bitmaps.plain(QUARTERS, 24, false)).put(10, (byte) 0).array());
        add("BMP with a JPEG in it", DAMAGED, () -> Bitmaps.header(400, 54, 96, 96, 0, 4).array());
        add("GIF of 10,000 frames", new Made(10), () -> Oddities.animatedGif(Photograph.quarters(10, 10), 10_000));
        add("WebP of 10,000 frames", new Made(50), () -> Oddities.animatedWebp(webp(Photograph.quarters(60, 50)), 60, 50, 10_000));
        add("PNG whose text never ends", FOUR, () -> behindHeader(Photograph.file(QUARTERS, "png"), Photograph.chunk("zTXt", Oddities.join(Oddities.latin("T\0\0"), new byte[5000]))));
    }

    private void metadata() {
        byte[] xmp = Oddities.join(Oddities.latin("http://ns.adobe.com/xap/1.0/\0"), new byte[65_000]);
        add("JPEG with 6 MB of XMP", FOUR, () -> {
            var segments = new ByteArrayOutputStream();
            byte[] jpeg = Photograph.jpeg(QUARTERS, 0.95);
            byte[] segment = Arrays.copyOfRange(Photograph.with(jpeg, 0xe1, xmp), 2, 2 + 4 + xmp.length);
            for (int i = 0; i < 100; i++) segments.writeBytes(segment);
            return Oddities.join(Arrays.copyOf(jpeg, 2), segments.toByteArray(), Arrays.copyOfRange(jpeg, 2, jpeg.length));
        });
        add("PNG with 6 MB of text", FOUR, () -> behindHeader(Photograph.file(QUARTERS, "png"), Photograph.chunk("tEXt", new byte[6 << 20])));
        add("WebP with 6 MB of XMP", FOUR, () -> Oddities.webp(Oddities.vp8x(4, SIDE, SIDE), chunks(webp(QUARTERS)), Oddities.webpChunk("XMP ", new byte[6 << 20])));
        add("JPEG whose EXIF turns in circles", FOUR, () -> {
            byte[] exif = Photograph.exif(1);
            exif[exif.length - 16 + 3] = 8;
            return Photograph.with(Photograph.jpeg(QUARTERS, 0.95), 0xe1, exif);
        });
    }

    private static byte[] behindHeader(byte[] png, byte[] chunk) {
        return Oddities.join(Arrays.copyOf(png, 33), chunk, Arrays.copyOfRange(png, 33, png.length));
    }

    private static byte[] webp(BufferedImage image) {
        int w = image.getWidth();
        int h = image.getHeight();
        return new SkiaEngine().encode(new PixelBuffer(w, h, true, image.getRGB(0, 0, w, h, null, 0, w))).bytes();
    }

    private static byte[] chunks(byte[] webp) {
        return Arrays.copyOfRange(webp, 12, webp.length);
    }
}

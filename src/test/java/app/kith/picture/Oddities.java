package app.kith.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Files that nobody's camera makes: headers that promise too much, bombs, pictures that have a second one inside. */
final class Oddities {

    /** Packing a gigabyte takes seconds. */
    private static final Map<List<Integer>, byte[]> BOMBS = new ConcurrentHashMap<>();

    private Oddities() {}

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    static byte[] pngHeader(int width, int height, int bits, int colours) {
        return join(latin("\u0089PNG\r\n\u001a\n"), Photograph.chunk("IHDR", ByteBuffer.allocate(13)
                .putInt(width).putInt(height).put((byte) bits).put((byte) colours).array()));
    }

    /** A PNG of nothing but zeros, a thousand times smaller than what it becomes. */
    static byte[] pngOfZeros(int width, int height) {
        return BOMBS.computeIfAbsent(List.of(width, height), size -> packedZeros(width, height)).clone();
    }

    private static byte[] packedZeros(int width, int height) {
        int row = 4 * width + 1;
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed, new Deflater(9))) {
            byte[] zeros = new byte[row];
            for (int y = 0; y < height; y++) deflater.write(zeros);
        } catch (java.io.IOException inMemory) {
            throw new java.io.UncheckedIOException(inMemory);
        }
        return join(pngHeader(width, height, 8, 6), Photograph.chunk("IDAT", packed.toByteArray()), Photograph.chunk("IEND", new byte[0]));
    }

    /** A JPEG that is a header and nothing else. */
    static byte[] jpegHeader(int width, int height) {
        return ByteBuffer.allocate(4 + 15 + 2)
                .put(new byte[] {-1, (byte) 0xd8})
                .put(new byte[] {-1, (byte) 0xc0}).putShort((short) 17)
                .put((byte) 8).putShort((short) height).putShort((short) width)
                .put((byte) 3).array();
    }

    static byte[] gifHeader(int width, int height) {
        return ByteBuffer.allocate(13).order(ByteOrder.LITTLE_ENDIAN)
                .put(latin("GIF89a")).putShort((short) width).putShort((short) height).array();
    }

    static byte[] webp(byte[]... chunks) {
        byte[] content = join(chunks);
        return ByteBuffer.allocate(12 + content.length).order(ByteOrder.LITTLE_ENDIAN)
                .put(latin("RIFF")).putInt(4 + content.length).put(latin("WEBP")).put(content).array();
    }

    static byte[] webpChunk(String type, byte[] content) {
        return ByteBuffer.allocate(8 + content.length + (content.length & 1)).order(ByteOrder.LITTLE_ENDIAN)
                .put(latin(type)).putInt(content.length).put(content).array();
    }

    static byte[] vp8x(int flags, int width, int height) {
        return webpChunk("VP8X", ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN)
                .putInt(flags).putInt(width - 1).putShort(7, (short) (height - 1)).array());
    }

    /** The same frame, as often as that, as an animation. */
    static byte[] animatedWebp(byte[] still, int width, int height, int frames) {
        byte[] frame = webpChunk("ANMF", join(
                ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putInt(6, width - 1).putShort(9, (short) (height - 1)).array(),
                Arrays.copyOfRange(still, 12, still.length)));
        var all = new ByteArrayOutputStream();
        for (int i = 0; i < frames; i++) all.writeBytes(frame);
        return webp(vp8x(2, width, height), webpChunk("ANIM", new byte[6]), all.toByteArray());
    }

    /** The same frame, as often as that, as an animation. */
    static byte[] animatedGif(BufferedImage image, int frames) {
        byte[] still = Photograph.file(image, "gif");
        int start = 13 + ((still[10] & 0x80) == 0 ? 0 : 3 << (still[10] & 7) + 1);
        byte[] frame = Arrays.copyOfRange(still, start, still.length - 1);
        var all = new ByteArrayOutputStream();
        all.write(still, 0, start);
        for (int i = 0; i < frames; i++) all.writeBytes(frame);
        all.write(0x3b);
        return all.toByteArray();
    }

    /** A progressive JPEG whose first scan comes again and again. */
    static byte[] jpegOfScans(byte[] progressive, int times) throws RefusedFile {
        int start = 0;
        while (!(progressive[start] == -1 && progressive[start + 1] == (byte) 0xda)) start++;
        int end = start + 2;
        while (!(progressive[end] == -1 && progressive[end + 1] != 0)) end++;
        var all = new ByteArrayOutputStream();
        all.write(progressive, 0, start);
        for (int i = 0; i < times; i++) all.write(progressive, start, end - start);
        all.write(progressive, end, progressive.length - end);
        return all.toByteArray();
    }

    /** A colour profile like sRGB's, but in it what is called red is green, and green red: who ignores it shows it. */
    static byte[] swappingProfile() {
        return profile(2.2, new double[][] {{0.3851, 0.7169, 0.0971}, {0.4361, 0.2225, 0.0139}, {0.1431, 0.0606, 0.7141}});
    }

    /** @param primaries where red, green and blue lie (XYZ, as seen under D50) */
    static byte[] profile(double gamma, double[][] primaries) {
        var profile = ByteBuffer.allocate(128 + 4 + 9 * 12 + 3 * 20 + 20 + 16 + 40 + 16);
        int tags = 128;
        profile.putInt(0, profile.capacity()).putInt(8, 0x02400000);
        profile.put(12, latin("mntrRGB XYZ ")).put(36, latin("acsp"));
        profile.putInt(68, 0xf6d6).putInt(72, 0x10000).putInt(76, 0xd32d);
        profile.putInt(tags, 9);
        int data = tags + 4 + 9 * 12;
        double[][] xyz = {primaries[0], primaries[1], primaries[2], {0.9642, 1, 0.8249}};
        String[] names = {"rXYZ", "gXYZ", "bXYZ", "wtpt"};
        int entry = tags + 4;
        for (int i = 0; i < 4; i++, data += 20, entry += 12) {
            profile.put(entry, latin(names[i])).putInt(entry + 4, data).putInt(entry + 8, 20);
            profile.put(data, latin("XYZ "));
            for (int c = 0; c < 3; c++) profile.putInt(data + 8 + 4 * c, (int) Math.round(xyz[i][c] * 65536));
        }
        for (String name : new String[] {"rTRC", "gTRC", "bTRC"}) {
            profile.put(entry, latin(name)).putInt(entry + 4, data).putInt(entry + 8, 14);
            entry += 12;
        }
        profile.put(data, latin("curv")).putInt(data + 8, 1).putShort(data + 12, (short) Math.round(gamma * 256));
        data += 16;
        profile.put(entry, latin("desc")).putInt(entry + 4, data).putInt(entry + 8, 40);
        profile.put(data, latin("desc")).putInt(data + 8, 5).put(data + 12, latin("swap"));
        data += 40;
        entry += 12;
        profile.put(entry, latin("cprt")).putInt(entry + 4, data).putInt(entry + 8, 16);
        profile.put(data, latin("text")).put(data + 8, latin("nobody"));
        return profile.array();
    }

    /** A printer's profile that lies: its cyan is magenta, and its magenta cyan, so that who ignores it shows it. */
    static byte[] printersProfile() {
        int table = 48 + 4 * 256 + 16 * 3 + 3 * 256;
        var profile = ByteBuffer.allocate(128 + 4 + 3 * 12 + table + 20 + 40);
        profile.putInt(0, profile.capacity()).putInt(8, 0x02400000);
        profile.put(12, latin("prtrCMYKLab ")).put(36, latin("acsp"));
        profile.putInt(68, 0xf6d6).putInt(72, 0x10000).putInt(76, 0xd32d);
        int data = 128 + 4 + 3 * 12;
        profile.putInt(128, 3);
        profile.put(132, latin("A2B0")).putInt(136, data).putInt(140, table);
        profile.put(144, latin("wtpt")).putInt(148, data + table).putInt(152, 20);
        profile.put(156, latin("desc")).putInt(160, data + table + 20).putInt(164, 40);
        profile.position(data);
        profile.put(latin("mft1")).putInt(0).put(new byte[] {4, 3, 2, 0});
        for (int i = 0; i < 9; i++) profile.putInt(i % 4 == 0 ? 0x10000 : 0);
        for (int i = 0; i < 4 * 256; i++) profile.put((byte) i);
        for (int node = 0; node < 16; node++) {
            int magenta = node >> 3 & 1;
            int cyan = node >> 2 & 1;
            int yellow = node >> 1 & 1;
            int black = node & 1;
            double left = black == 1 ? 0 : 1;
            double[] lab = lab(left * (1 - cyan), left * (1 - magenta), left * (1 - yellow));
            profile.put((byte) Math.round(lab[0] * 255 / 100)).put((byte) Math.round(lab[1] + 128)).put((byte) Math.round(lab[2] + 128));
        }
        for (int i = 0; i < 3 * 256; i++) profile.put((byte) i);
        profile.put(latin("XYZ ")).putInt(0).putInt(0xf6d6).putInt(0x10000).putInt(0xd32d);
        profile.put(latin("desc")).putInt(0).putInt(4).put(latin("lie\0"));
        return profile.array();
    }

    /** sRGB's corners in Lab, as seen under D50. */
    private static double[] lab(double red, double green, double blue) {
        double x = cubic((0.4361 * red + 0.3851 * green + 0.1431 * blue) / 0.9642);
        double y = cubic(0.2225 * red + 0.7169 * green + 0.0606 * blue);
        double z = cubic((0.0139 * red + 0.0971 * green + 0.7141 * blue) / 0.8249);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double cubic(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }

    static byte[] profiledJpeg(byte[] jpeg) {
        return profiledJpeg(jpeg, swappingProfile());
    }

    static byte[] profiledJpeg(byte[] jpeg, byte[] profile) {
        return Photograph.with(jpeg, 0xe2, join(latin("ICC_PROFILE\0\1\1"), profile));
    }

    static byte[] profiledPng(byte[] png) {
        return profiledPng(png, swappingProfile());
    }

    static byte[] profiledPng(byte[] png, byte[] profile) {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(profile);
        } catch (java.io.IOException inMemory) {
            throw new java.io.UncheckedIOException(inMemory);
        }
        byte[] chunk = Photograph.chunk("iCCP", join(latin("swap\0\0"), packed.toByteArray()));
        return join(Arrays.copyOf(png, 33), chunk, Arrays.copyOfRange(png, 33, png.length));
    }
}

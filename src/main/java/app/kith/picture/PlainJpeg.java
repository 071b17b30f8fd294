package app.kith.picture;

import java.util.Arrays;
import java.util.Optional;

/**
 * A JPEG as cameras and phones write them: one scan with everything in it, brightness and two colours, or brightness alone.
 * Nearly all that ever come are such, and they are decoded here: quicker than by a library, because only what a smaller
 * picture needs is unpacked, and to the very end, because a library fills what is missing and tells nobody.
 */
final class PlainJpeg {

    private static final int SOF0 = 0xc0, SOF1 = 0xc1, SOF2 = 0xc2, SOS = 0xda, APP0 = 0xe0, APP2 = 0xe2, APP14 = 0xee;

    private final Bytes bytes;
    private final JpegTables tables = new JpegTables();
    private JpegComponent[] components = {};
    private int width;
    private int height;
    private int data;
    private boolean jfif;
    private Optional<byte[]> profile = Optional.empty();

    private PlainJpeg(Bytes bytes) {
        this.bytes = bytes;
    }

    /** Nothing, if it is anything else: an engine can do that, but keeps the damage to itself, which is looked for before. */
    static Optional<PlainJpeg> of(Original original) throws RefusedFile {
        if (original.format() != Original.Format.JPEG) return Optional.empty();
        var bytes = original.stripped().file();
        var jpeg = new PlainJpeg(bytes);
        if (jpeg.readHeader()) return Optional.of(jpeg);
        JpegProof.read(bytes);
        return Optional.empty();
    }

    /** The file was walked through before: every segment is where it should be. */
    private boolean readHeader() throws RefusedFile {
        for (int at = 2; ; at += 2 + bytes.u16(at + 2)) {
            int start = at + 4;
            int end = at + 2 + bytes.u16(at + 2);
            switch (bytes.u8(at + 1)) {
                case APP0 -> jfif |= bytes.text(start, 5).equals("JFIF\0");
                case APP2 -> { if (bytes.text(start, 12).equals("ICC_PROFILE\0") && !readProfile(start + 12, end)) return false; }
                case APP14 -> { if (bytes.text(start, 5).equals("Adobe") && bytes.u8(start + 11) != 1) return false; } // red, green and blue, or ink
                case SOF0, SOF1 -> readFrame(start);
                case SOF2 -> { return false; }
                case SOS -> { return readScan(start, end); }
                default -> tables.read(bytes, at);
            }
        }
    }

    /** Those of cameras and phones are in one piece and speak of red, green and blue. */
    private boolean readProfile(int at, int end) {
        if (profile.isPresent() || !bytes.startsWith(at, 1, 1) || !bytes.text(at + 2 + 16, 4).equals("RGB ")) return false;
        profile = Optional.of(Arrays.copyOfRange(bytes.all(), at + 2, end));
        return true;
    }

    private void readFrame(int at) throws RefusedFile {
        height = bytes.u16(at + 1);
        width = bytes.u16(at + 3);
        components = new JpegComponent[bytes.u8(at + 5)];
        for (int i = 0; i < components.length; i++) {
            int part = at + 6 + 3 * i;
            int sampling = components.length == 1 ? 0x11 : bytes.u8(part + 1);
            components[i] = new JpegComponent(bytes.u8(part), sampling >> 4, sampling & 15, bytes.u8(part + 2) & 3);
        }
    }

    private boolean readScan(int at, int end) throws RefusedFile {
        data = end;
        int count = components.length;
        if (count != 1 && count != 3 || bytes.u8(at) != count || !brightFirst() || profile.isPresent() && count == 1) return false;
        for (int i = 0; i < count; i++) {
            var component = components[i];
            if (bytes.u8(at + 1 + 2 * i) != component.id() || !component.usual()) return false;
            if (!tables.equip(component, bytes.u8(at + 2 + 2 * i))) return false;
        }
        return bytes.startsWith(at + 1 + 2 * count, 0, 63, 0);
    }

    /** Without JFIF's word, the components' numbers may say that they are red, green and blue. */
    private boolean brightFirst() {
        return jfif || components.length == 1 || components[0].id() <= 1 && components[2].id() == components[0].id() + 2;
    }

    /** What its colours mean, if not sRGB's. */
    Optional<byte[]> profile() {
        return profile;
    }

    /** At so many eighths of its size. */
    JpegPlanes decode(int eighths) throws RefusedFile {
        int across = Arrays.stream(components).mapToInt(JpegComponent::across).max().orElseThrow();
        int down = Arrays.stream(components).mapToInt(JpegComponent::down).max().orElseThrow();
        int columns = Math.ceilDiv(width, 8 * across);
        int rows = Math.ceilDiv(height, 8 * down);
        for (var component : components) component.begin(eighths, columns, rows);
        var scan = new JpegScan(bytes.all(), data);
        var intervals = new JpegIntervals(scan, columns * rows, tables.interval());
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) read(scan, intervals, x);
            for (var component : components) component.finish(y);
        }
        intervals.end();
        return new JpegPlanes(Arrays.stream(components).map(component -> component.plane(width, height, across, down)).toList());
    }

    private void read(JpegScan scan, JpegIntervals intervals, int x) throws RefusedFile {
        if (intervals.begins()) for (var component : components) component.restart();
        if (intervals.lost()) return;
        try {
            for (var component : components) component.read(scan, x);
        } catch (RefusedFile damaged) {
            intervals.lose();
        }
    }
}

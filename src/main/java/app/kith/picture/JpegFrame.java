package app.kith.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * What a JPEG's frame header says (ITU T.81, B.2.2): how large the picture is and how its components are sampled. From
 * that follows how many units (MCU) a scan has, which only who counts them can miss.
 */
record JpegFrame(boolean progressive, int width, int height, List<Component> components) {

    private static final int SOF0 = 0xc0, SOF2 = 0xc2, DHT = 0xc4, JPG = 0xc8, DAC = 0xcc, SOF15 = 0xcf;

    /** Pixels along a block. */
    private static final int BLOCK = 8;

    /**
     * @param across how many of its samples there are beside each other where the coarsest component has one: 1 to 4
     * @param down the same, one below the other
     */
    record Component(int id, int across, int down) {}

    static boolean begins(int marker) {
        return marker >= SOF0 && marker <= SOF15 && marker != DHT && marker != JPG && marker != DAC;
    }

    /** Reads the header whose marker stands there; its size is held against the limits before anything else. */
    static JpegFrame read(Bytes bytes, int at, Orientation orientation) throws RefusedFile {
        // Huffman coded, 8 bits: what every decoder reads.
        if (bytes.u8(at + 1) > SOF2 || bytes.u8(at + 4) != 8) throw new RefusedFile(Refusal.UNREADABLE);
        int height = bytes.u16(at + 5);
        int width = bytes.u16(at + 7);
        Original.check(orientation.turned() ? height : width, orientation.turned() ? width : height);
        int count = bytes.u8(at + 9);
        if (count != 1 && count != 3 && count != 4) throw new RefusedFile(Refusal.UNREADABLE);
        var components = new ArrayList<Component>();
        for (int part = at + 10; components.size() < count; part += 3) {
            int sampling = bytes.u8(part + 1);
            components.add(new Component(bytes.u8(part), factor(sampling >> 4), factor(sampling & 15)));
        }
        return new JpegFrame(bytes.u8(at + 1) == SOF2, width, height, components);
    }

    private static int factor(int sampling) throws RefusedFile {
        if (sampling < 1 || sampling > 4) throw new RefusedFile(Refusal.UNREADABLE);
        return sampling;
    }

    /** How many units the scan has whose marker stands there: blocks of its component, or of all of them together (A.2). */
    long units(Bytes bytes, int at) throws RefusedFile {
        int most = components.stream().mapToInt(Component::across).max().orElseThrow();
        int highest = components.stream().mapToInt(Component::down).max().orElseThrow();
        int count = bytes.u8(at + 4);
        if (count == 0 || count > components.size()) throw new RefusedFile(Refusal.UNREADABLE);
        if (count > 1) return blocks(width, 1, most) * blocks(height, 1, highest);
        var alone = component(bytes.u8(at + 5));
        return blocks(width, alone.across, most) * blocks(height, alone.down, highest);
    }

    private static long blocks(int pixels, int factor, int most) {
        return Math.ceilDiv(pixels * factor, BLOCK * most);
    }

    private Component component(int id) throws RefusedFile {
        for (var component : components) if (component.id == id) return component;
        throw new RefusedFile(Refusal.UNREADABLE);
    }
}

package app.kith.picture;

import java.util.Arrays;

/**
 * A JPEG's tables, as they stand when a scan begins (ITU T.81, B.2.4): of steps, of codes, and how far it is from one restart
 * marker to the next.
 */
final class JpegTables {

    private static final int DHT = 0xc4, DQT = 0xdb, DRI = 0xdd;

    private final float[][] steps = new float[4][];
    private final Huffman[] firsts = new Huffman[4];
    private final Huffman[] rests = new Huffman[4];
    private int interval;

    /** Takes over what the segment says that begins there, if it is one of tables. */
    void read(Bytes bytes, int at) throws RefusedFile {
        int start = at + 4;
        int end = at + 2 + bytes.u16(at + 2);
        switch (bytes.u8(at + 1)) {
            case DQT -> readSteps(bytes, start, end);
            case DHT -> readCodes(bytes, start, end);
            case DRI -> interval = bytes.u16(start);
            default -> {}
        }
    }

    private void readSteps(Bytes bytes, int at, int end) throws RefusedFile {
        while (at < end) {
            int head = bytes.u8(at++);
            float[] table = new float[64];
            for (int k = 0; k < 64; k++, at += head < 16 ? 1 : 2) table[k] = head < 16 ? bytes.u8(at) : bytes.u16(at);
            steps[head & 3] = table;
        }
    }

    private void readCodes(Bytes bytes, int at, int end) throws RefusedFile {
        while (at < end) {
            int head = bytes.u8(at);
            int symbols = at + 17;
            int count = 0;
            for (int i = 1; i <= 16; i++) count += bytes.u8(at + i);
            bytes.u8(symbols + count);
            var codes = new Huffman(Arrays.copyOfRange(bytes.all(), at + 1, symbols), Arrays.copyOfRange(bytes.all(), symbols, symbols + count));
            (head < 16 ? firsts : rests)[head & 3] = codes;
            at = symbols + count;
        }
    }

    /** In units (MCU); 0 where there are no markers. */
    int interval() {
        return interval;
    }

    /**
     * Gives a component the tables that a scan's header names for it.
     *
     * @param codes the number of the table for first numbers and that for the rest, four bits each
     * @return false where one of them is nowhere defined
     */
    boolean equip(JpegComponent component, int codes) {
        var first = firsts[codes >> 4 & 3];
        var rest = rests[codes & 3];
        var step = steps[component.table()];
        if (first == null || rest == null || step == null) return false;
        component.decodeWith(first, rest, step);
        return true;
    }
}

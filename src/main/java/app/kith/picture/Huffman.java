package app.kith.picture;

/**
 * One of a JPEG's code tables, spread out: the next twelve bits tell at once which symbol comes, or how many symbols can be
 * passed over. A symbol's low half says how many further bits hold its number, its high half how many zeros come before.
 */
final class Huffman {

    /** A table of that many bits stays in a processor's nearest memory. */
    static final int LOOK = 12;

    private static final int LONGEST = 16;

    /** By the next bits: a {@link #symbol}, or 0 where its code is longer than a look, or none. */
    private final int[] one = new int[1 << LOOK];

    /** By the next bits: {@link #passed}, or 0 where not even one symbol is whole. */
    private final int[] many = new int[1 << LOOK];

    /** By a code's length: the codes that are longer are no smaller than this, as sixteen bits. */
    private final int[] limit = new int[LONGEST + 1];

    /** By a code's length: what to add to a code to have its symbol's place. */
    private final int[] place = new int[LONGEST + 1];

    private final byte[] symbols;

    /** @param counts how many codes there are of each length, from 1 to 16 */
    Huffman(byte[] counts, byte[] symbols) throws RefusedFile {
        this.symbols = symbols;
        int code = 0;
        int next = 0;
        for (int length = 1; length <= LONGEST; length++, code <<= 1) {
            int count = counts[length - 1] & 0xff;
            place[length] = next - code;
            if (code + count > 1 << length || next + count > symbols.length) throw new RefusedFile(Refusal.UNREADABLE);
            for (int i = 0; i < count; i++) if (length <= LOOK) spread(code + i, length, symbols[next + i] & 0xff);
            code += count;
            next += count;
            limit[length] = code << LONGEST - length;
        }
        for (int bits = 0; bits < many.length; bits++) many[bits] = passed(bits);
    }

    private void spread(int code, int length, int symbol) {
        int from = code << LOOK - length;
        int to = code + 1 << LOOK - length;
        for (int bits = from; bits < to; bits++) one[bits] = symbol(symbol, length);
    }

    /** How many bits a symbol and its number take, from bit 8 on the symbol, from bit 16 on how many are the number's. */
    private static int symbol(int symbol, int length) {
        int size = symbol & 15;
        return size << 16 | symbol << 8 | length + size;
    }

    /**
     * What the symbols that are whole within these bits amount to: how many bits they take, from bit 8 on how many
     * numbers they stand for, and a sign if the last of them ends the block.
     */
    private int passed(int bits) {
        int used = 0;
        int numbers = 0;
        while (true) {
            int found = one[bits << used & (1 << LOOK) - 1];
            int length = found & 0xff;
            if (found == 0 || used + length > LOOK) break;
            used += length;
            if (found >> 8 == 0) return 0x8000_0000 | numbers << 8 | used;
            numbers += (found >> 12 & 15) + 1;
        }
        return numbers << 8 | used;
    }

    /** The symbol that these bits, the next ones from the highest down, begin with. */
    int symbol(long bits) throws RefusedFile {
        int found = one[(int) (bits >>> 64 - LOOK)];
        return found != 0 ? found : longSymbol((int) (bits >>> 64 - LONGEST));
    }

    private int longSymbol(int bits) throws RefusedFile {
        for (int length = LOOK + 1; length <= LONGEST; length++) {
            if (bits < limit[length]) return symbol(symbols[(bits >>> LONGEST - length) + place[length]] & 0xff, length);
        }
        throw new RefusedFile(Refusal.UNREADABLE);
    }

    int many(long bits) {
        return many[(int) (bits >>> 64 - LOOK)];
    }
}

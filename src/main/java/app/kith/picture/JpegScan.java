package app.kith.picture;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads the numbers of a JPEG's only scan, block after block. Of each block only those are kept that a smaller picture is
 * made of; the others, which are most, are passed over several at a time. That is why this is quicker than a library that
 * unpacks all of them.
 */
final class JpegScan {

    private static final VarHandle FOUR = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    /** No code and its number are longer. */
    private static final int LONGEST = 32;

    private final byte[] file;
    private int at;

    /** The next bits, from the highest down, and zeros after them. */
    private long bits;

    /** How many they are; below none once more was read than there is. */
    private int count;

    JpegScan(byte[] file, int at) {
        this.file = file;
        this.at = at;
    }

    /**
     * Reads a block, in the order of the file.
     *
     * @param before the first number of the block before
     * @param kept how many of the block's numbers, the first one counted, may be wanted
     * @param rows where each of those goes, each in an array of its own, at {@code block}
     * @return its first number
     */
    int block(Huffman firsts, Huffman rests, int before, int kept, float[][] rows, int block) throws RefusedFile {
        refill();
        int found = firsts.symbol(bits);
        int first = before + number(bits, found);
        take(found);
        rows[0][block] = first;
        int next = keep(rests, kept, rows, block);
        if (next < 64) next = pass(rests, next);
        if (next > 64) throw new RefusedFile(Refusal.UNREADABLE);
        if (count < 0) throw new RefusedFile(Refusal.TRUNCATED);
        return first;
    }

    /** Keeps numbers until all that may be wanted are there, and returns how many that was, or 64 where the block ended. */
    private int keep(Huffman codes, int kept, float[][] rows, int block) throws RefusedFile {
        long bits = this.bits; // in registers, not in memory: that saves a third of the time
        int count = this.count;
        int k = 1;
        while (k < kept) {
            if (count < LONGEST) {
                hold(bits, count);
                refill();
                bits = this.bits;
                count = this.count;
            }
            int found = codes.symbol(bits);
            k += found >> 12 & 15;
            rows[k++][block] = number(bits, found);
            bits <<= found;
            count -= found & 0xff;
            if (found >> 8 == 0) k = 64;
        }
        hold(bits, count);
        return k;
    }

    /** Passes over numbers to the block's end. */
    private int pass(Huffman codes, int k) throws RefusedFile {
        long bits = this.bits;
        int count = this.count;
        while (k < 64) {
            if (count < LONGEST) {
                hold(bits, count);
                refill();
                bits = this.bits;
                count = this.count;
            }
            int passed = codes.many(bits);
            int next = k + (passed >> 8 & 0xff);
            if (passed == 0 || next > 63) { // a long one, or what may reach into the next block
                passed = codes.symbol(bits);
                next = k + (passed >> 12 & 15) + 1;
                if (passed >> 8 == 0) passed |= Integer.MIN_VALUE;
            }
            bits <<= passed;
            count -= passed & 0xff;
            k = passed < 0 ? 64 : next;
        }
        hold(bits, count);
        return k;
    }

    private void hold(long bits, int count) {
        this.bits = bits;
        this.count = count;
    }

    private void take(int symbol) {
        bits <<= symbol;
        count -= symbol & 0xff;
    }

    /** The number that stands behind a symbol's code: one that begins with 0 is below nothing. */
    private static int number(long bits, int symbol) {
        int size = symbol >> 16;
        long number = bits << symbol - size;
        return (int) (number >>> 1 >>> 63 - size) + ((int) (~number >> 63) & 1 - (1 << size));
    }

    /** Makes sure of 32 bits, as long as there are any. */
    private void refill() {
        if (count >= LONGEST) return;
        if (at <= file.length - 4) {
            int four = (int) FOUR.get(file, at);
            if ((four & ~(four + 0x0101_0101) & 0x8080_8080) == 0) { // no byte of them is 0xff
                bits |= (four & 0xffff_ffffL) << 32 - count;
                count += 32;
                at += 4;
                return;
            }
        }
        refillByBytes();
    }

    /** Where there is a 0xff: a zero after it is only there to tell it from a marker, which ends the bits. */
    private void refillByBytes() {
        for (; count <= 56 && at < file.length; count += 8) {
            int next = file[at] & 0xff;
            if (next == 0xff) {
                if (at + 1 == file.length || file[at + 1] != 0) return;
                at++;
            }
            at++;
            bits |= (long) next << 56 - count;
        }
    }

    /** Goes on behind the marker that must stand here, of those that let a decoder find its way again. */
    void restart(int number) throws RefusedFile {
        while (at + 1 < file.length && file[at] == -1 && file[at + 1] == -1) at++;
        if (at + 1 >= file.length || count >= 8 || file[at] != -1 || file[at + 1] != (byte) (0xd0 | number & 7)) throw new RefusedFile(Refusal.UNREADABLE);
        at += 2;
        bits = 0;
        count = 0;
    }
}

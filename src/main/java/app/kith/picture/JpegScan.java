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

    /** Bytes that a camera may add behind the last of its codes, in a small file; in a large one a part of 1024. */
    private static final int MOST_LEFT = 64;

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
                int zero = at + 1;
                while (zero < file.length && file[zero] == -1) zero++; // any number of them stands for one
                if (zero == file.length || file[zero] != 0) return;
                at = zero;
            }
            at++;
            bits |= (long) next << 56 - count;
        }
    }

    /** Whether all data before the next marker is read, but for the bits that fill its last byte. */
    boolean ended() {
        return count >= 0 && count < 8 && at + 1 < file.length && file[at] == -1 && file[at + 1] != 0;
    }

    /**
     * Goes on behind the marker of this number, of those that let a decoder find its way again.
     *
     * @return false where it is lost: then one that comes after it, or the scan's end, is next
     */
    boolean restart(int number) {
        bits = 0;
        count = 0;
        while (true) {
            toMarker();
            if (at + 1 >= file.length || !JpegRestarts.is(file[at + 1] & 0xff)) return false;
            int ahead = JpegRestarts.ahead(file[at + 1] & 0xff, number);
            if (ahead > 0 && ahead <= 3) return false;
            at += 2;
            if (ahead == 0) return true;
        }
    }

    private void toMarker() {
        while (at + 1 < file.length && (file[at] != -1 || file[at + 1] == 0 || file[at + 1] == -1)) at++;
    }

    /**
     * Whether the scan's data is over, when nothing more is wanted of it. Many cameras add a few bytes; but where codes
     * were misread, what is left begins within a byte that was not filled up, or is more than that.
     */
    boolean complete() {
        int from = at;
        int left = 0;
        long rest = bits << (count & 7);
        for (int i = count >> 3; i > 0; i--, rest <<= 8) if (rest >>> 56 != 0) left++;
        while (at + 1 < file.length && (file[at] != -1 || file[at + 1] == 0)) if (file[at++] != 0) left++;
        return left == 0 || filledUp() && left <= Math.max(MOST_LEFT, from / 1024);
    }

    /** Where the marker stands that ends the scan's data. */
    int end() {
        toMarker();
        while (at + 1 < file.length && JpegRestarts.is(file[at + 1] & 0xff)) {
            at += 2;
            toMarker();
        }
        return at;
    }

    /** Encoders fill a byte up with ones, and some with zeros. */
    private boolean filledUp() {
        int filling = count & 7;
        long last = filling == 0 ? 0 : bits >>> 64 - filling;
        return last == 0 || last == (1L << filling) - 1;
    }
}

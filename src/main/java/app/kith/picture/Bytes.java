package app.kith.picture;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A file's bytes, read as numbers; whoever reads past their end has a truncated file. */
final class Bytes {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;

    Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    int length() {
        return bytes.length;
    }

    byte[] all() {
        return bytes;
    }

    boolean startsWith(int at, int... wanted) {
        if (at < 0 || at > bytes.length - wanted.length) return false;
        for (int i = 0; i < wanted.length; i++) if ((bytes[at + i] & 0xff) != wanted[i]) return false;
        return true;
    }

    String text(int at, int length) {
        return at < 0 || at > bytes.length - length ? "" : new String(bytes, at, length, StandardCharsets.ISO_8859_1);
    }

    /** Where a byte stands next, or -1; eight are looked at together, for this goes through megabytes. */
    int next(int wanted, int at) {
        long pattern = wanted * 0x0101_0101_0101_0101L;
        for (; at <= bytes.length - 8; at += 8) {
            long differs = (long) EIGHT.get(bytes, at) ^ pattern;
            long zero = differs - 0x0101_0101_0101_0101L & ~differs & 0x8080_8080_8080_8080L;
            if (zero != 0) return at + Long.numberOfTrailingZeros(zero) / 8;
        }
        for (; at < bytes.length; at++) if ((bytes[at] & 0xff) == wanted) return at;
        return -1;
    }

    int u8(int at) throws RefusedFile {
        if (at < 0 || at >= bytes.length) throw new RefusedFile(Refusal.TRUNCATED);
        return bytes[at] & 0xff;
    }

    int u16(int at) throws RefusedFile {
        return u8(at) << 8 | u8(at + 1);
    }

    long u32(int at) throws RefusedFile {
        return (long) u16(at) << 16 | u16(at + 2);
    }

    int u16le(int at) throws RefusedFile {
        return u8(at) | u8(at + 1) << 8;
    }

    int u24le(int at) throws RefusedFile {
        return u16le(at) | u8(at + 2) << 16;
    }

    long u32le(int at) throws RefusedFile {
        return u16le(at) | (long) u16le(at + 2) << 16;
    }
}

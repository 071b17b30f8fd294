package app.kith.picture;

import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Reads a PNG's colour profile, which Java's own reader leaves unread. */
final class PngProfile {

    private static final int LARGEST = 4 << 20;

    private PngProfile() {}

    static Optional<ICC_ColorSpace> of(byte[] png) {
        var bytes = new Bytes(png);
        try {
            for (long at = 8; !bytes.text((int) at + 4, 4).equals("IDAT"); at += 12 + bytes.u32((int) at)) {
                if (!bytes.text((int) at + 4, 4).equals("iCCP")) continue;
                int start = (int) at + 8;
                int end = start + (int) bytes.u32((int) at);
                while (bytes.u8(start) != 0) start++; // its name
                return Optional.of(new ICC_ColorSpace(ICC_Profile.getInstance(inflate(png, start + 2, end))))
                        .filter(space -> space.getType() == ICC_ColorSpace.TYPE_RGB);
            }
        } catch (RefusedFile | DataFormatException | RuntimeException broken) {
            // as if there were none
        }
        return Optional.empty();
    }

    private static byte[] inflate(byte[] bytes, int start, int end) throws DataFormatException {
        byte[] profile = new byte[LARGEST];
        try (var inflater = new Inflater()) {
            inflater.setInput(bytes, start, end - start);
            int length = inflater.inflate(profile);
            if (!inflater.finished()) throw new DataFormatException();
            return Arrays.copyOf(profile, length);
        }
    }
}

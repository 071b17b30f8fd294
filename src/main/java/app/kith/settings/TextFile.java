package app.kith.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text in UTF-8 as people's editors write it: with or without a byte order mark, which is no part of the text. */
final class TextFile {

    private static final String MARK = "\uFEFF";

    private TextFile() {}

    /** @throws CannotStart with the line, when it is not in UTF-8 */
    static String read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (begins(bytes, 0xff, 0xfe) || begins(bytes, 0xfe, 0xff))
            throw new CannotStart("%s is written in UTF-16: save it in UTF-8.".formatted(file));
        int line = 1;
        for (int from = 0, at = 0; at <= bytes.length; at++) {
            if (at < bytes.length && bytes[at] != '\n') continue;
            if (!isUtf8(bytes, from, at))
                throw new CannotStart("Line %s of %s is not in UTF-8, as in Latin-1 perhaps: save it in UTF-8.".formatted(line, file));
            from = at + 1;
            line++;
        }
        var text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    }

    private static boolean begins(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }

    private static boolean isUtf8(byte[] bytes, int from, int to) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
            return true;
        } catch (CharacterCodingException otherwise) {
            return false;
        }
    }
}

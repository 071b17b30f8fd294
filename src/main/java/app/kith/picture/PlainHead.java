package app.kith.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** The bytes of a request, looked through once: nothing is made of them but the path. */
final class PlainHead {

    private static final byte[] METHOD = bytes("GET ");
    private static final byte[] VERSION = bytes(" HTTP/1.1\r\n");
    private static final byte[] HOST = bytes("host");
    private static final byte[] CONNECTION = bytes("connection");
    private static final byte[] KEEP = bytes("keep-alive");
    private static final byte[] CLOSE = bytes("close");
    private static final byte[] CONDITION = bytes("if-");
    private static final byte[][] CHANGES_THE_ANSWER = Stream.of("range", "content-length", "transfer-encoding", "expect", "upgrade", "te", "trailer")
            .map(PlainHead::bytes).toArray(byte[][]::new);

    private final ByteBuffer received;
    private int at;
    private int hosts;
    private boolean last;

    PlainHead(ByteBuffer received) {
        this.received = received;
        this.at = received.position();
    }

    Optional<PlainRequest> request() {
        if (!here(METHOD, at)) return Optional.empty();
        int from = METHOD.length + at;
        for (at = from; at < received.limit() && (received.get(at) == '/' || inName(received.get(at))); at++);
        var path = new byte[at - from];
        received.get(from, path);
        if (!here(VERSION, at)) return Optional.empty();
        at += VERSION.length;
        while (field());
        // Whoever sends more than one request at once waits for the answers in turn.
        boolean all = hosts == 1 && received.limit() - at == 2 && endsHere();
        return all ? Optional.of(new PlainRequest(new String(path, StandardCharsets.ISO_8859_1), last)) : Optional.empty();
    }

    /** Goes past a field that changes nothing. */
    private boolean field() {
        int name = at;
        for (; at < received.limit() && inName(received.get(at)); at++);
        int colon = at;
        if (colon == name || colon == received.limit() || received.get(colon) != ':') return false;
        for (at++; at < received.limit() && inValue(received.get(at)); at++);
        if (!endsHere() || !changesNothing(name, colon, at)) return false;
        at += 2;
        return true;
    }

    private boolean endsHere() {
        return at + 1 < received.limit() && received.get(at) == '\r' && received.get(at + 1) == '\n';
    }

    private boolean changesNothing(int name, int colon, int end) {
        int length = colon - name;
        if (length == HOST.length && here(HOST, name)) return ++hosts == 1 && isHost(colon + 1, end);
        if (length == CONNECTION.length && here(CONNECTION, name)) return staysOrGoes(colon + 1, end);
        if (here(CONDITION, name)) return false;
        for (byte[] word : CHANGES_THE_ANSWER) {
            if (length == word.length && here(word, name)) return false;
        }
        return true;
    }

    private boolean isHost(int from, int end) {
        int start = pastSpace(from);
        for (int index = start; index < end; index++) {
            byte character = received.get(index);
            if (!inName(character) && character != '.' && character != ':' && character != '[' && character != ']') return false;
        }
        return start < end;
    }

    private boolean staysOrGoes(int from, int end) {
        int start = pastSpace(from);
        boolean goes = end - start == CLOSE.length && here(CLOSE, start);
        last |= goes;
        return goes || end - start == KEEP.length && here(KEEP, start);
    }

    private int pastSpace(int from) {
        int index = from;
        while (received.get(index) == ' ') index++;
        return index;
    }

    /** @param word in small letters, where they do not matter */
    private boolean here(byte[] word, int from) {
        if (from + word.length > received.limit()) return false;
        for (int index = 0; index < word.length; index++) {
            byte character = received.get(from + index);
            if (character != word[index] && (character < 'A' || character > 'Z' || character + 32 != word[index])) return false;
        }
        return true;
    }

    private static boolean inName(byte character) {
        return character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z' || character >= '0' && character <= '9' || character == '-';
    }

    private static boolean inValue(byte character) {
        return character >= ' ' && character != 127 || character < 0 || character == '\t';
    }

    private static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }
}

package app.kith.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;

/**
 * The parts of a form in the order in which they arrive: what was typed is kept, and of the file what there is room for. All
 * else is read, so that the browser hears the answer and what stands behind the file is heard, and forgotten at once.
 */
final class Parts {

    /** Above the fifteen megabytes that a picture may have: whoever sends a little more is told how much it is. */
    static final int LARGEST_FILE = 20 << 20;

    /** A form that announces more than its file may have, and its words, has a file that is too large. */
    static final int LARGEST = LARGEST_FILE + (1 << 20);

    /** So much is read and forgotten at most. */
    private static final long MOST_READ = 100L << 20;

    /** Of all that was typed together; the longest text that goes with a file is a line. */
    private static final int MOST_TYPED = 64 << 10;

    private static final int PIECE = 64 << 10;

    private static final int MOST_PARTS = 20;

    /** A name has 255 bytes in most file systems, and each may be written as three. */
    private static final int LONGEST_HEAD = 2 << 10;

    private final Map<String, List<String>> typed = new LinkedHashMap<>();
    private final Upload unkept;
    private Upload upload = new Upload.None();
    private int typedBytes;

    private Parts(Upload unkept) {
        this.unkept = unkept;
    }

    /** The form has more in it than can be read. */
    static final class TooMuch extends IOException {}

    /** @param room whether a file may be kept */
    static Parts read(HttpServletRequest request, boolean room) throws IOException {
        long announced = request.getContentLengthLong();
        if (announced > MOST_READ) throw new TooMuch();
        var parts = new Parts(announced > LARGEST ? new Upload.TooLarge() : room ? new Upload.None() : new Upload.NoRoom());
        var reader = new FileUpload();
        reader.setHeaderEncoding(StandardCharsets.UTF_8.name());
        reader.setPartHeaderSizeMax(LONGEST_HEAD);
        reader.setSizeMax(MOST_READ);
        parts.read(reader.getItemIterator(new ServletRequestContext(request) {
            @Override
            public InputStream getInputStream() throws IOException {
                return new Unhurried(super.getInputStream());
            }
        }));
        return parts;
    }

    private void read(FileItemIterator arriving) throws IOException {
        for (int count = 0; arriving.hasNext(); count++) {
            if (count == MOST_PARTS) throw new TooMuch();
            FileItemStream part = arriving.next();
            if (part.getFieldName() == null) continue;
            if (part.isFormField()) type(part);
            else if (upload instanceof Upload.None && part.getFieldName().equals(Upload.FIELD) && chosen(part)) upload = file(part);
        }
    }

    private void type(FileItemStream part) throws IOException {
        try (InputStream text = part.openStream()) {
            byte[] bytes = text.readNBytes(MOST_TYPED - typedBytes + 1);
            typedBytes += bytes.length;
            if (typedBytes > MOST_TYPED) throw new TooMuch();
            typed.computeIfAbsent(part.getFieldName(), name -> new ArrayList<>()).add(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    /** A browser sends its field without a name where no file was chosen. */
    private static boolean chosen(FileItemStream part) {
        return part.getName() != null && !part.getName().isEmpty();
    }

    private Upload file(FileItemStream part) throws IOException {
        if (!(unkept instanceof Upload.None)) return unkept;
        try (InputStream file = part.openStream()) {
            var pieces = new ArrayList<byte[]>();
            int bytes = 0;
            for (byte[] piece; (piece = file.readNBytes(PIECE)).length > 0; bytes += piece.length) {
                if (bytes + piece.length > LARGEST_FILE) return new Upload.TooLarge();
                pieces.add(piece);
            }
            return new Upload.Kept(whole(pieces, bytes));
        }
    }

    /** While it is put together it is there twice: one file at a time, of all that arrive. */
    private static byte[] whole(List<byte[]> pieces, int bytes) {
        synchronized (Parts.class) {
            var whole = ByteBuffer.allocate(bytes);
            pieces.forEach(whole::put);
            return whole.array();
        }
    }

    Map<String, List<String>> typed() {
        return typed;
    }

    Upload upload() {
        return upload;
    }
}

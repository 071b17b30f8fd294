package app.kith.picture;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the codes of a sequential JPEG that an engine is to decode, for the damage alone: an engine shows what is garbled
 * as if it were the picture. Of a progressive one the codes cannot be told without what came before them.
 */
final class JpegProof {

    private static final int EOI = 0xd9, SOS = 0xda;

    private final Bytes bytes;
    private final JpegTables tables = new JpegTables();
    private final List<JpegComponent> components = new ArrayList<>();
    private @Nullable JpegFrame frame;

    private JpegProof(Bytes bytes) {
        this.bytes = bytes;
    }

    /** @param bytes of a file that was walked through before: every segment is where it should be */
    static void read(Bytes bytes) throws RefusedFile {
        new JpegProof(bytes).read();
    }

    private void read() throws RefusedFile {
        for (int at = 2, end; bytes.u8(at + 1) != EOI; at = end) {
            end = at + 2 + bytes.u16(at + 2);
            int marker = bytes.u8(at + 1);
            tables.read(bytes, at);
            if (JpegFrame.begins(marker)) frame = frame(at);
            if (frame == null || marker != SOS) continue;
            if (frame.progressive()) return;
            var parts = parts(at);
            if (parts.isEmpty()) return;
            end = codes(parts, end, Math.toIntExact(frame.units(bytes, at)));
        }
    }

    private JpegFrame frame(int at) throws RefusedFile {
        var read = JpegFrame.read(bytes, at, Orientation.UPRIGHT);
        int table = at + 12;
        for (var component : read.components()) {
            components.add(new JpegComponent(component.id(), component.across(), component.down(), bytes.u8(table) & 3));
            table += 3;
        }
        return read;
    }

    /** The components of the scan whose marker stands there; none where an engine knows tables that are not in the file. */
    private List<JpegComponent> parts(int at) throws RefusedFile {
        var parts = new ArrayList<JpegComponent>();
        int count = bytes.u8(at + 4);
        for (int i = 0; i < count; i++) {
            int id = bytes.u8(at + 5 + 2 * i);
            var part = components.stream().filter(component -> component.id() == id).findFirst();
            if (part.isEmpty() || !tables.equip(part.get(), bytes.u8(at + 6 + 2 * i))) return List.of();
            parts.add(part.get());
        }
        return parts;
    }

    /** Where the segment behind the scan begins. */
    private int codes(List<JpegComponent> parts, int data, int units) throws RefusedFile {
        var scan = new JpegScan(bytes.all(), data);
        var intervals = new JpegIntervals(scan, units, tables.interval());
        for (var part : parts) part.restart();
        for (int unit = 0; unit < units; unit++) {
            if (intervals.begins()) for (var part : parts) part.restart();
            if (intervals.lost()) continue;
            try {
                for (var part : parts) part.pass(scan, parts.size() == 1);
            } catch (RefusedFile damaged) {
                intervals.lose();
            }
        }
        intervals.end();
        return scan.end();
    }
}

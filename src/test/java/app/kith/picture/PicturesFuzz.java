package app.kith.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What {@code bin/fuzz pictures} throws bytes at: the whole way from a file to its renditions, in this process, by both
 * engines. Whatever is thrown besides a {@link RefusedFile} is a finding.
 */
public final class PicturesFuzz {

    /** Larger seeds slow the search and teach it nothing. */
    private static final int LARGEST_SEED = 20_000;

    private static final Renderer SKIA = new Renderer(new SkiaEngine());
    private static final Renderer PORTABLE = new Renderer(new PortableEngine());

    private PicturesFuzz() {}

    public static void fuzzerTestOneInput(byte[] file) throws IOException {
        try {
            Original original = Original.read(file);
            if (original.format() == Original.Format.HEIF || original.pixels() > 4_000_000) return; // not in this process; not in this time
            canBeKept(original);
            Area area = Crop.middle(original.uprightWidth(), original.uprightHeight());
            // One part of the file decides, so that a finding is found again.
            Renderer renderer = (file[file.length - 1] & 3) == 3 ? PORTABLE : SKIA;
            var rendered = renderer.render(original, area, 16 << (file.length & 3), 640);
            if (rendered.renditions().isEmpty()) throw new AssertionError("no rendition");
        } catch (RefusedFile refused) {
            // as it may be
        }
    }

    /** What is kept of it is to become the same picture one day. */
    private static void canBeKept(Original original) {
        try {
            Original again = Original.read(original.negative().content());
            if (again.width() != original.width() || again.height() != original.height()) throw new AssertionError("another size");
        } catch (RefusedFile refused) {
            throw new AssertionError("what was kept is refused", refused);
        }
    }

    /** Lays the corpus into a folder, as seeds. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (var file : Corpus.all()) {
            byte[] bytes = file.file().get();
            if (bytes.length <= LARGEST_SEED) Files.write(folder.resolve(file.name().replaceAll("[^A-Za-z0-9]+", "-")), bytes);
        }
    }
}

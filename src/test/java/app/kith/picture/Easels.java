package app.kith.picture;

import app.kith.id.Ids;
import app.kith.picture.store.FolderStore;
import app.kith.picture.store.Key;
import app.kith.picture.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Easels that need no site, only a folder of pictures. */
public final class Easels {

    private Easels() {}

    public static Easel skia(Path folder) throws IOException {
        return easel(new SkiaEngine(), folder);
    }

    public static Easel portable(Path folder) throws IOException {
        return easel(new PortableEngine(), folder);
    }

    private static Easel easel(Engine engine, Path folder) throws IOException {
        return new Easel(engine, new Workers(2, 40, 256, Duration.ofSeconds(60)), shown(folder));
    }

    /** One whose workers take nothing more. */
    public static Easel busy(Path folder) throws IOException {
        var workers = new Workers(1, 1, 256, Duration.ofMinutes(1));
        workers.close();
        return new Easel(new SkiaEngine(), workers, shown(folder));
    }

    private static Shown shown(Path folder) throws IOException {
        var store = new FolderStore(folder);
        return (id, width) -> store.get(new Key(id.value(), width)).map(Store.Stored::bytes);
    }

    /** Lays a square file into the folder, as if somebody had chosen it. */
    public static Picture picture(Path folder, byte[] jpeg, int width) throws IOException {
        var id = new PictureId(Ids.next());
        new FolderStore(folder).put(new Key(id.value(), width), "image/jpeg", jpeg);
        return new Picture(id, Caption.NOTHING_YET, "#886644", List.of(new Rendition(width, width, "image/jpeg", jpeg.length, "/" + id)));
    }
}

package app.kith.asset;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Where the static files are kept: styles, scripts, typefaces, icons. For those who build the site they are always fresh. */
@Component
public class Assets {

    private final boolean lasting;
    private final Supplier<Shelf> shelf;

    Assets(@Value("${kith.dev:false}") boolean dev) {
        this.lasting = !dev;
        this.shelf = dev
                ? () -> Shelf.read(Path.of("src/main/resources/static").toUri().toString(), false)
                : SingletonSupplier.of(() -> Shelf.read("classpath:static/", true));
    }

    /**
     * The name under which a page asks for a file, with a fingerprint of its content.
     *
     * @param path as it lies in the folder: {@code /css/kith.css}
     */
    public String href(String path) {
        return shelf.get().href(path);
    }

    /** By its lasting name or by the one it has in the folder. */
    Optional<Asset> at(String address) {
        return shelf.get().at(address);
    }

    /** Whether a file stays as it is as long as the site runs. */
    boolean lasting() {
        return lasting;
    }
}

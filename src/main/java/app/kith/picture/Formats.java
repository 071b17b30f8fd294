package app.kith.picture;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Which of the phones' own formats (HEIC, AVIF) this machine reads: it was tried while the site started. */
@Component
public class Formats {

    private final Vips vips;

    Formats(Vips vips) {
        this.vips = vips;
    }

    public List<String> readable() {
        return names(vips.kinds()::contains);
    }

    public List<String> missing() {
        return names(kind -> !vips.kinds().contains(kind));
    }

    private static List<String> names(Predicate<Vips.Kind> meant) {
        return Arrays.stream(Vips.Kind.values()).filter(meant).map(Vips.Kind::name).toList();
    }
}

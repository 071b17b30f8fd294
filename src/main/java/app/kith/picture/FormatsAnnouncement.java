package app.kith.picture;

import app.kith.console.Announcement;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says which of the phones' own formats cannot be read on this machine, and what would change that. */
@Component
@Order(4)
class FormatsAnnouncement implements Announcement {

    private final Vips vips;

    FormatsAnnouncement(Vips vips) {
        this.vips = vips;
    }

    @Override
    public List<String> lines() {
        boolean heic = vips.kinds().contains(Vips.Kind.HEIC);
        boolean avif = vips.kinds().contains(Vips.Kind.AVIF);
        if (heic && avif) return List.of("Pictures may also be HEIC and AVIF: libvips reads them.");
        String missing = heic ? "AVIF" : avif ? "HEIC" : "HEIC and AVIF";
        return List.of("Pictures in " + missing + " are refused with a sentence that says so: "
                + "with libvips and its decoders they are read (on Debian: apt-get install libvips-tools).");
    }
}

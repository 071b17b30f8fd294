package app.kith.picture;

import app.kith.console.Announcement;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says which of the phones' own formats cannot be read on this machine, and what would change that. */
@Component
@Order(4)
class FormatsAnnouncement implements Announcement {

    private final Formats formats;

    FormatsAnnouncement(Formats formats) {
        this.formats = formats;
    }

    @Override
    public List<String> lines() {
        if (formats.missing().isEmpty()) return List.of("Pictures may also be HEIC and AVIF: libvips reads them.");
        return List.of("Pictures in " + String.join(" and ", formats.missing()) + " are refused with a sentence that says so: "
                + "with libvips and its decoders they are read (on Debian: apt-get install libvips-tools).");
    }
}

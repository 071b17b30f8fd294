package app.kith.dev;

import app.kith.console.Announcement;
import app.kith.settings.Settings;
import app.kith.web.Development;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells whoever started {@code bin/dev} where the desk is. */
@Component
@Development
@Order(0)
class DeskAnnouncement implements Announcement {

    private final Settings settings;

    DeskAnnouncement(Settings settings) {
        this.settings = settings;
    }

    @Override
    public List<String> lines() {
        return List.of("The desk (gallery, letters, a way to be any villager): " + settings.baseUrl().resolve("/dev"));
    }
}

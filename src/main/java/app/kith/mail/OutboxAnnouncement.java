package app.kith.mail;

import app.kith.console.Announcement;
import app.kith.settings.Settings;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says where the letters are, as long as there is no mail server to send them. */
@Component
@Order(3)
class OutboxAnnouncement implements Announcement {

    private final Settings settings;
    private final Outbox outbox;

    OutboxAnnouncement(Settings settings, Outbox outbox) {
        this.settings = settings;
        this.outbox = outbox;
    }

    @Override
    public List<String> lines() {
        return settings.mailUrl() == null
                ? List.of("Letters are not sent but laid into " + outbox.folder() + ": set KITH_MAIL_URL.")
                : List.of();
    }
}

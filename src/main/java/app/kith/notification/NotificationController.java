package app.kith.notification;

import app.kith.account.AccountId;
import app.kith.keyset.Place;
import app.kith.member.Viewer;
import app.kith.web.NotFound;
import app.kith.web.Page;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows a member what happened to them, and remembers that they saw it. */
@Controller
class NotificationController {

    private static final int MOST = 30;

    private final Notifications notifications;

    NotificationController(Notifications notifications) {
        this.notifications = notifications;
    }

    /** @param after the place from which to read on */
    @GetMapping("/notifications")
    ModelAndView show(@RequestParam @Nullable String after, Viewer viewer) {
        AccountId member = viewer.member().orElseThrow(NotFound::new);
        Optional<Place> place = Place.read(after);
        var found = notifications.of(member, viewer, place, MOST);
        found.shown().stream().findFirst().ifPresent(newest -> notifications.seen(member, newest.at()));
        return Page.show("notification/notifications", new NotificationsPage(found, place.isPresent()));
    }
}

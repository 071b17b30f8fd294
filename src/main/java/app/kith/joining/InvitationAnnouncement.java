package app.kith.joining;

import app.kith.account.administrator.AdministratorInvitations;
import app.kith.console.Announcement;
import app.kith.settings.Settings;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the person at the console of a fresh site how its administrator joins, at each start until somebody has. */
@Component
@Order(1)
class InvitationAnnouncement implements Announcement {

    private final AdministratorInvitations invitations;
    private final Settings settings;

    InvitationAnnouncement(AdministratorInvitations invitations, Settings settings) {
        this.invitations = invitations;
        this.settings = settings;
    }

    @Override
    public List<String> lines() {
        return invitations.renew()
                .map(secret -> settings.baseUrl().resolve("/join/administrator/" + secret.value()))
                .map(link -> List.of("This site has no administrator yet. Whoever joins through this link becomes it, once:", "  " + link))
                .orElse(List.of());
    }
}

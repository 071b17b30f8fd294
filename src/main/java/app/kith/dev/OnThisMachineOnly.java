package app.kith.dev;

import app.kith.settings.CannotStart;
import app.kith.settings.Settings;
import app.kith.web.Development;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps the tools of development from the world: with a base URL that is not this machine, the site does not start. */
@Component
@Development
class OnThisMachineOnly {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    OnThisMachineOnly(Settings settings) {
        String host = settings.baseUrl().getHost();
        if (host == null || !THIS_MACHINE.contains(host)) {
            throw new CannotStart("Development tools are for this machine alone, but KITH_BASE_URL is "
                    + settings.baseUrl() + ": unset it, or start the site with bin/run.");
        }
    }
}

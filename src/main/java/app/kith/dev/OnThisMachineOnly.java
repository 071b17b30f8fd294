package app.kith.dev;

import app.kith.settings.CannotStart;
import app.kith.settings.Settings;
import app.kith.web.Development;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the tools of development from the world: with a base URL that is not this machine, the site does not start; it
 * listens to this machine alone; and it hears nobody who calls it by another name, as the page of another site can have a
 * browser do (DNS rebinding).
 */
@Component
@Development
@Order(Ordered.HIGHEST_PRECEDENCE)
class OnThisMachineOnly extends OncePerRequestFilter implements WebServerFactoryCustomizer<ConfigurableWebServerFactory> {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    OnThisMachineOnly(Settings settings) {
        String host = settings.baseUrl().getHost();
        if (host == null || !THIS_MACHINE.contains(host)) {
            throw new CannotStart("Development tools are for this machine alone, but KITH_BASE_URL is "
                    + settings.baseUrl() + ": unset it, or start the site with bin/run.");
        }
    }

    @Override
    public void customize(ConfigurableWebServerFactory server) {
        server.setAddress(InetAddress.getLoopbackAddress());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (THIS_MACHINE.contains(request.getServerName().toLowerCase(Locale.ROOT))) chain.doFilter(request, response);
        else response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}

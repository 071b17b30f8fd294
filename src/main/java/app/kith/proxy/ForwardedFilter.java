package app.kith.proxy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sees through the proxies that are trusted: to everything behind it a request comes from whoever sent it to them. What
 * anybody else says in such headers is not heard. Links in letters begin with {@code KITH_BASE_URL}, whatever is said here.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class ForwardedFilter extends OncePerRequestFilter {

    private final TrustedProxies proxies;

    ForwardedFilter(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<InetAddress> peer = proxies.none() ? Optional.empty() : peer(request).filter(proxies::trust);
        if (peer.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        chain.doFilter(new ForwardedRequest(request,
                proxies.origin(peer.get(), values(request, "X-Forwarded-For").toList()),
                last(request, "X-Forwarded-Proto").map(scheme -> scheme.toLowerCase(Locale.ROOT)),
                last(request, "X-Forwarded-Host")), response);
    }

    /** An address that is valid on one interface only is written with its name. */
    private static Optional<InetAddress> peer(HttpServletRequest request) {
        return TrustedProxies.literal(request.getRemoteAddr().replaceFirst("%.*", ""));
    }

    private static Optional<String> last(HttpServletRequest request, String header) {
        return values(request, header).reduce((_, next) -> next);
    }

    /** What a header holds, however many times it is sent: one list, in its order (RFC 9110, section 5.3). */
    private static Stream<String> values(HttpServletRequest request, String header) {
        List<String> lines = Collections.list(request.getHeaders(header));
        return lines.stream().flatMap(line -> Stream.of(line.split(","))).map(String::strip);
    }

    /** The page of an error is made of the request as the container knows it. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}

package app.kith.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads from an address with a slash too many, {@code /join/you/}, to the one without, with whatever stands behind the
 * question mark: no page's address ends with a slash. A form is sent there once more as it is (308). Spring's own filter
 * for this leads to wherever the path says; this one to a path of this site alone, and it stands behind the filters of
 * Spring Security, so that its answers carry their headers.
 */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 10)
class TrailingSlashFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> meant = meant(request);
        if (meant.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        boolean looked = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
        response.setStatus(looked ? HttpServletResponse.SC_MOVED_PERMANENTLY : HttpServletResponse.SC_PERMANENT_REDIRECT);
        response.setHeader(HttpHeaders.LOCATION, meant.get());
    }

    private static Optional<String> meant(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.length() < 2 || !path.endsWith("/")) return Optional.empty();
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return ReturnAddress.of(path.replaceFirst("/+$", "")).map(page -> page + query);
    }
}

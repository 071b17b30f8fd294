package app.kith.dev;

import app.kith.settings.Settings;
import app.kith.web.Development;
import app.kith.web.Words;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers "compiling…" as long as {@code bin/dev} compiles: what lies in the source then is newer than the classes that
 * run, and a template that asks them for what they do not have yet would be an error. The browser looks again by itself.
 */
@Component
@Development
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class CompilingFilter extends OncePerRequestFilter {

    /** A file that {@code bin/dev} makes, and takes away when it is done. */
    private final Path sign;

    /** Read before anything is compiled, since a half-written bundle says nothing. */
    private final byte[] answer;

    CompilingFilter(Settings settings, Words words) {
        this.sign = settings.data().resolve("compiling");
        this.answer = words.say("dev.compiling").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!Files.exists(sign)) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "1");
        response.setHeader("Refresh", "1");
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream().write(answer);
    }
}

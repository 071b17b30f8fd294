package app.kith.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What becomes of a request that may not pass: a visitor is asked to sign in, a stale form to be sent once more. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final OwnPages ownPages;
    private final List<Overtaken> overtaken;

    Refusals(OwnPages ownPages, List<Overtaken> overtaken) {
        this.ownPages = ownPages;
        this.overtaken = overtaken;
    }

    /** What is for members, asked for by a visitor: what they have typed goes along, as it may be a member whose session ended. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (HttpMethod.POST.matches(request.getMethod())) {
            request.setAttribute(StaleForm.ATTRIBUTE, StaleForm.unsigned(request));
            request.getRequestDispatcher("/sign-in/again").forward(request, response);
            return;
        }
        lead(response, HttpMethod.GET.matches(request.getMethod()) ? Page.signInPath(request) : "/sign-in");
    }

    private static void lead(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (why instanceof CsrfException) {
            var form = StaleForm.of(request, ownPages.sent(request));
            Optional<String> next = overtaken.stream().flatMap(by -> by.by(request).stream()).findFirst();
            if (next.isPresent() && form.ours() && !form.typed()) {
                lead(response, next.get());
                return;
            }
            request.setAttribute(StaleForm.ATTRIBUTE, form);
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}

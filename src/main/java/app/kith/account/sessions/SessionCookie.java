package app.kith.account.sessions;

import app.kith.web.Cookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.stereotype.Component;

/** Carries the id of a session in a cookie and looks at no cookie that this site cannot have set. */
@Component
class SessionCookie implements HttpSessionIdResolver {

    /** The request's attribute that says whether the browser is to keep the cookie when it closes. */
    static final String REMEMBERED = SessionCookie.class.getName() + ".remembered";

    private static final String ASKED = SessionCookie.class.getName() + ".asked";
    private static final String NAME = "kith-session";
    private static final Duration UNTIL_THE_BROWSER_CLOSES = Duration.ofSeconds(-1);

    private final Cookies cookies;

    SessionCookie(Cookies cookies) {
        this.cookies = cookies;
    }

    /** Answered once: Spring Session asks again when the response is done, and would read the session a second time. */
    @Override
    public List<String> resolveSessionIds(HttpServletRequest request) {
        if (request.getAttribute(ASKED) != null) return List.of();
        request.setAttribute(ASKED, true);
        return cookies.read(request, NAME).map(List::of).orElse(List.of());
    }

    @Override
    public void setSessionId(HttpServletRequest request, HttpServletResponse response, String id) {
        if (cookies.read(request, NAME).filter(id::equals).isPresent()) return;
        boolean remembered = Boolean.TRUE.equals(request.getAttribute(REMEMBERED));
        cookies.write(response, NAME, id, remembered ? Sessions.LONGEST : UNTIL_THE_BROWSER_CLOSES);
    }

    @Override
    public void expireSession(HttpServletRequest request, HttpServletResponse response) {
        cookies.clear(response, NAME);
    }
}

package app.kith.account.passwordreset;

import app.kith.web.Cookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Carries the token of a reset link, so that it stands in the address bar for no page: what stands there is kept in
 * histories, copied, and read over shoulders.
 */
@Component
public class ResetCookie {

    private static final String NAME = "kith-reset";
    private static final Pattern TOKEN = Pattern.compile("(?=.{20,1000}$)[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
    private static final Duration AGE = Duration.ofMinutes(PasswordResets.MINUTES);

    private final Cookies cookies;

    ResetCookie(Cookies cookies) {
        this.cookies = cookies;
    }

    /** Takes the token over; what is none leaves none behind. */
    public void keep(HttpServletResponse response, String token) {
        if (TOKEN.matcher(token).matches()) cookies.write(response, NAME, token, AGE);
        else clear(response);
    }

    Optional<String> token(HttpServletRequest request) {
        return cookies.read(request, NAME, TOKEN);
    }

    void clear(HttpServletResponse response) {
        cookies.clear(response, NAME);
    }
}

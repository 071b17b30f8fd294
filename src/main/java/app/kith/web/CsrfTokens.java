package app.kith.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/**
 * Keeps the token against forged forms in a cookie of its own rather than in the session: a visitor needs no session
 * to join, and a phone that slept for hours still holds a token that its form agrees with.
 */
@Component
class CsrfTokens implements CsrfTokenRepository {

    private static final String COOKIE = "kith-form";
    private static final Duration AGE = Duration.ofDays(14);

    private final Base64StringKeyGenerator values =
            new Base64StringKeyGenerator(java.util.Base64.getUrlEncoder().withoutPadding(), 32);
    private final Cookies cookies;

    CsrfTokens(Cookies cookies) {
        this.cookies = cookies;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(values.generateKey());
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token == null) cookies.clear(response, COOKIE);
        else cookies.write(response, COOKIE, token.getToken(), AGE);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return cookies.read(request, COOKIE).map(this::token).orElse(null);
    }

    private CsrfToken token(String value) {
        return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", value);
    }
}

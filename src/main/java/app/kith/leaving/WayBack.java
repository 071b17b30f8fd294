package app.kith.leaving;

import app.kith.account.Account;
import app.kith.web.SettingsPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Leads whoever is about to leave, and signs in, to the one page that there is for them: where they can stay. */
@Component
class WayBack implements WebMvcConfigurer, HandlerInterceptor {

    private static final Set<String> OPEN = Set.of("/sign-out", "/scheme", "/error");

    /** What a page is made of, beside the static files, which no controller sends. */
    private static final String[] MADE_OF = {"/pictures/**", "/*.ico", "/*.png", "/*.webmanifest"};

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns(MADE_OF);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
        String path = request.getRequestURI();
        if (!(handler instanceof HandlerMethod) || path.startsWith(SettingsPage.LEAVING.path()) || OPEN.contains(path)) return true;
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof Account account)) return true;
        if (!account.leaving()) return true;
        response.sendRedirect(SettingsPage.LEAVING.path());
        return false;
    }
}

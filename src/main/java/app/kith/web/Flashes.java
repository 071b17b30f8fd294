package app.kith.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Says once, on the next page that is shown, what has just been done. The key of the words travels in a cookie, since
 * a session would cost every page a look into the database, and an address would say it again at each reload.
 */
@Component
public class Flashes implements WebMvcConfigurer, HandlerInterceptor {

    static final String ATTRIBUTE = Flashes.class.getName();

    private static final String COOKIE = "kith-done";
    private static final Pattern KEY = Pattern.compile("[a-z.-]{1,100}");
    private static final Duration UNTIL_THE_NEXT_PAGE = Duration.ofMinutes(1);

    private final Cookies cookies;
    private final Words words;

    Flashes(Cookies cookies, Words words) {
        this.cookies = cookies;
        this.words = words;
    }

    /** @param key of words without arguments */
    public void say(HttpServletResponse response, String key) {
        cookies.write(response, COOKIE, key, UNTIL_THE_NEXT_PAGE);
    }

    /** Says it on the page that answers this very request. */
    public void show(HttpServletRequest request, String key) {
        request.setAttribute(ATTRIBUTE, words.say(key));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || page.getViewName() == null || page.getView() instanceof RedirectView || fetched(request)) return;
        cookies.read(request, COOKIE, KEY).ifPresent(key -> {
            cookies.clear(response, COOKIE);
            if (words.know(key)) request.setAttribute(ATTRIBUTE, words.say(key));
        });
    }

    /**
     * A script that follows to the next page shows nothing of it: the browser will come for it again. Over plain http
     * browsers do not say for what they fetch; but only what is to be shown is asked for as HTML.
     */
    private static boolean fetched(HttpServletRequest request) {
        String destination = request.getHeader("Sec-Fetch-Dest");
        if (destination != null) return destination.equals("empty");
        String accepted = request.getHeader("Accept");
        return accepted == null || !accepted.contains("text/html");
    }
}

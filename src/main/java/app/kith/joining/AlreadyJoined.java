package app.kith.joining;

import app.kith.member.Viewers;
import app.kith.web.Overtaken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Leads whoever is signed in from the stages of joining, whatever they open or send there, to the page that tells them
 * that they have an account: a second one is never made by accident. What a second tab sends from there with the token of
 * before, and has nothing typed in it, need not be sent once more.
 */
@Component
class AlreadyJoined implements WebMvcConfigurer, HandlerInterceptor, Overtaken {

    static final String PATH = "/join";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(PATH + "/*");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (Viewers.viewer().member().isEmpty()) return true;
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, PATH);
        return false;
    }

    @Override
    public Optional<String> by(HttpServletRequest request) {
        boolean stage = Arrays.stream(Stage.values()).map(Stage::path).anyMatch(request.getRequestURI()::equals);
        return stage && Viewers.viewer().member().isPresent() ? Optional.of(PATH) : Optional.empty();
    }
}

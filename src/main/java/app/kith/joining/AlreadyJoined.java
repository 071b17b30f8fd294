package app.kith.joining;

import app.kith.member.Viewers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Leads whoever is signed in from the stages of joining, whatever they open or send there, to the page that tells them
 * that they have an account: a second one is never made by accident.
 */
@Component
class AlreadyJoined implements WebMvcConfigurer, HandlerInterceptor {

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
}

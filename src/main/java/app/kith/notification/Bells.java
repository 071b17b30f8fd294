package app.kith.notification;

import app.kith.member.Members;
import app.kith.member.Viewer;
import app.kith.member.Viewers;
import app.kith.web.Bell;
import app.kith.web.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.view.RedirectView;

/** Hands the frame of every page whoever is signed in, and their {@link Bell}: both at once, since every page asks for both. */
@Component
class Bells implements WebMvcConfigurer, HandlerInterceptor {

    private final Members members;

    Bells(Members members) {
        this.members = members;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || page.getView() instanceof RedirectView) return;
        Viewer viewer = Viewers.viewer();
        viewer.member().flatMap(id -> members.find(id, Notifications.unseen(viewer))).ifPresent(counted -> {
            request.setAttribute(SignedIn.ATTRIBUTE, counted.member());
            request.setAttribute(Bell.ATTRIBUTE, new Bell(counted.count()));
        });
    }
}

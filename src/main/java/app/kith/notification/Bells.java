package app.kith.notification;

import app.kith.member.Viewer;
import app.kith.member.Viewers;
import app.kith.web.Bell;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.view.RedirectView;

/** Hands the {@link Bell} to the frame of every page. */
@Component
class Bells implements WebMvcConfigurer, HandlerInterceptor {

    private final Notifications notifications;

    Bells(Notifications notifications) {
        this.notifications = notifications;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || page.getView() instanceof RedirectView) return;
        Viewer viewer = Viewers.viewer();
        viewer.member().ifPresent(member -> request.setAttribute(Bell.ATTRIBUTE, new Bell(notifications.unseen(member, viewer))));
    }
}

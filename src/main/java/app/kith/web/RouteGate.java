package app.kith.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Lets visitors through to {@link Public} routes only. What no controller answers (a static file, a page that does
 * not exist) is nobody's secret and passes.
 */
@Component
class RouteGate implements AuthorizationManager<RequestAuthorizationContext> {

    private final RequestMappingHandlerMapping routes;
    private final AuthenticationTrustResolver trust = new AuthenticationTrustResolverImpl();

    RouteGate(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        this.routes = routes;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        return new AuthorizationDecision(open(context.getRequest()) || trust.isAuthenticated(authentication.get()));
    }

    private boolean open(HttpServletRequest request) {
        var path = request.getAttribute(ServletRequestPathUtils.PATH_ATTRIBUTE);
        try {
            ServletRequestPathUtils.parseAndCache(request);
            HandlerExecutionChain route = routes.getHandler(request);
            return route == null || !(route.getHandler() instanceof HandlerMethod handler) || open(handler);
        } catch (Exception noRoute) {
            return true; // a method or content type that no route takes: the dispatcher says so itself
        } finally {
            request.setAttribute(ServletRequestPathUtils.PATH_ATTRIBUTE, path);
        }
    }

    static boolean open(HandlerMethod handler) {
        return handler.hasMethodAnnotation(Public.class)
                || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), Public.class);
    }
}

package app.kith.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 400 to a query or a form that is not text, such as {@code ?q=%FF}, or that breaks off, before anybody asks it
 * for a value. Forms that bring files are read by {@code upload.UploadFilter}, before.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class UnreadableFormFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        switch (read(request)) {
            case READ -> chain.doFilter(request, response);
            case TOO_LARGE -> TooLarge.answer(request, response);
            case NOT_A_FORM -> response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private enum Reading { READ, TOO_LARGE, NOT_A_FORM }

    private static Reading read(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return Reading.READ;
        } catch (InvalidParameterException unreadable) {
            boolean tooLarge = unreadable.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
            return tooLarge ? Reading.TOO_LARGE : Reading.NOT_A_FORM;
        } catch (IllegalStateException unreadable) {
            return Reading.NOT_A_FORM;
        }
    }
}

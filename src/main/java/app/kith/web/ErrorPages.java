package app.kith.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The pages for what goes wrong. They say what happened and what to do, and nothing of how the site is made. */
@Controller
@Public
class ErrorPages implements ErrorController {

    static final String TEMPLATE = "web/error";
    static final String BACK_SOON = "back-soon";

    @RequestMapping("/error")
    ModelAndView show(HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status = status(request);
        response.setStatus(status.value());
        if (status == HttpStatus.FORBIDDEN && request.getAttribute(StaleForm.ATTRIBUTE) instanceof StaleForm form) return Page.show("web/stale-form", form);
        return Page.show(TEMPLATE, page(status.value()));
    }

    /** Which page a status has, also where nothing of Spring has seen the request. */
    static String page(int status) {
        return switch (status) {
            case HttpServletResponse.SC_NOT_FOUND -> "not-found";
            case HttpServletResponse.SC_FORBIDDEN -> "forbidden";
            case HttpServletResponse.SC_SERVICE_UNAVAILABLE -> BACK_SOON;
            default -> status < 500 ? "misunderstood" : "broken";
        };
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null || !status.isError() ? HttpStatus.NOT_FOUND : status;
    }
}

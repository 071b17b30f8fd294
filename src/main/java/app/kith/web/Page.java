package app.kith.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** How a controller answers: with a page, or by leading on to another. */
public final class Page {

    private Page() {}

    /** @param template a template below {@code src/main/jte}, without its ending: {@code joining/you} */
    public static ModelAndView show(String template, Object page) {
        return new ModelAndView(template, Map.of("page", page));
    }

    public static ModelAndView show(String template) {
        return new ModelAndView(template);
    }

    /** The page again, with what was typed and what is wrong with it. */
    public static ModelAndView again(String template, Object page) {
        var answer = show(template, page);
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    /** The page again, with what was typed: what was to be done could not be done at this moment, and can soon (503). */
    public static ModelAndView busy(String template, Object page, HttpServletResponse response) {
        var answer = show(template, page);
        answer.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        return answer;
    }

    /** What was to be changed is not there any more (404); what was typed for it is. */
    public static ModelAndView gone(Gone gone) {
        var answer = show("web/gone", gone);
        answer.setStatus(HttpStatus.NOT_FOUND);
        return answer;
    }

    /** A link that does nothing any more (410): used, or grown too old. */
    public static ModelAndView dead(String template) {
        return dead(show(template));
    }

    /** @param page what can be done instead */
    public static ModelAndView dead(String template, Object page) {
        return dead(show(template, page));
    }

    private static ModelAndView dead(ModelAndView answer) {
        answer.setStatus(HttpStatus.GONE);
        return answer;
    }

    /** Asks a visitor to sign in, and to come back to the page that they opened then. */
    public static ModelAndView signIn(HttpServletRequest opened) {
        return to(signInPath(opened));
    }

    static String signInPath(HttpServletRequest opened) {
        String query = opened.getQueryString() == null ? "" : "?" + opened.getQueryString();
        return "/sign-in?to=" + URLEncoder.encode(opened.getRequestURI() + query, StandardCharsets.UTF_8);
    }

    /** Nothing to show (204): what was sent has been kept. */
    public static ModelAndView nothing() {
        var answer = new ModelAndView((View) (model, request, response) -> {});
        answer.setStatus(HttpStatus.NO_CONTENT);
        return answer;
    }

    /** Leads on after a change (303), so that a reload repeats nothing. */
    public static ModelAndView to(String path) {
        var redirect = new RedirectView(path, false, true, false);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExpandUriTemplateVariables(false);
        return new ModelAndView(redirect);
    }

    /** Leads to where a page has moved for good (301). */
    public static ModelAndView moved(String path) {
        var redirect = to(path);
        ((RedirectView) redirect.getView()).setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return redirect;
    }
}

package app.kith.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/** The answer to a form so large that nothing of it can be read, its token neither: the page that it came from says so. */
public final class TooLarge {

    private TooLarge() {}

    public static void answer(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        String page = ReturnAddress.of(request.getRequestURI()).orElse("/");
        response.setHeader(HttpHeaders.LOCATION, page + "?problem=too-large");
    }
}

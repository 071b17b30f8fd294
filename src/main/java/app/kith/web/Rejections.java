package app.kith.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/**
 * What becomes of a request that Spring Security's firewall does not let in: a method that nobody knows, an address with
 * {@code ;} or {@code //} in it. The page is shown here: on the way to {@code /error} the firewall would stand once more.
 */
@Component
class Rejections implements RequestRejectedHandler {

    private final Templates templates;

    Rejections(Templates templates) {
        this.templates = templates;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException why) throws IOException {
        if (response.isCommitted()) return;
        response.resetBuffer();
        response.setStatus(status(request));
        templates.show(ErrorPages.template(response.getStatus()), request, response);
    }

    private static int status(HttpServletRequest request) {
        boolean refused = request.getDispatcherType() == DispatcherType.ERROR;
        return refused && request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : HttpServletResponse.SC_BAD_REQUEST;
    }
}

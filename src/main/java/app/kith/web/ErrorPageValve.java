package app.kith.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/**
 * The site's own page, and its headers, for what Tomcat answers by itself, before any filter: a head that is too large or
 * broken, an address that is none ({@code /%00}, {@code /..%2f}), a protocol it does not speak; and for an error page that
 * fails in its turn. What comes by no valve: {@code OPTIONS *} (an {@code Allow} and no body), a request line that breaks off
 * and a head that never ends (no answer at all: the connection is closed).
 */
final class ErrorPageValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPageValve.class);

    private final Templates templates;
    private final SafetyHeaders headers;

    ErrorPageValve(Templates templates, SafetyHeaders headers) {
        this.templates = templates;
        this.headers = headers;
    }

    /** Called for every request: what was answered is left alone, as in the class that this extends. */
    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported() || !writable(response)) return;
        try {
            response.setStatus(status(response.getStatus()));
            headers.writeHeaders(request, response);
            response.resetBuffer(true);
            templates.show(ErrorPages.TEMPLATE, ErrorPages.page(response.getStatus()), new Unread(request), response);
            response.finishResponse();
        } catch (IOException | RuntimeException unshowable) {
            LOG.warn("The page of an error cannot be shown: {}", unshowable.toString());
        }
    }

    private static boolean writable(Response response) {
        var writable = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, writable);
        return writable.get();
    }

    /** What a visitor sends is theirs to mend (4xx), also where HTTP blames a server that cannot do what it is asked (501, 505). */
    private static int status(int tomcats) {
        return switch (tomcats) {
            case HttpServletResponse.SC_NOT_IMPLEMENTED, HttpServletResponse.SC_HTTP_VERSION_NOT_SUPPORTED -> HttpStatus.BAD_REQUEST.value();
            default -> tomcats;
        };
    }

    /** A request of which nothing is to be looked at: it was refused because it cannot be read. */
    private static final class Unread extends HttpServletRequestWrapper {

        Unread(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRequestURI() {
            return "/";
        }

        @Override
        public @Nullable String getQueryString() {
            return null;
        }

        @Override
        public Cookie @Nullable [] getCookies() {
            return null;
        }
    }
}

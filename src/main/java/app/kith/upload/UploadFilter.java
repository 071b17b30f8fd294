package app.kith.upload;

import app.kith.web.Network;
import app.kith.web.TooLarge;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads forms that may bring a file, before anything else asks for their fields, and before anything has a connection to the
 * database. Room for what a form announces is taken before the first byte of it is kept, and given back when the request ends.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class UploadFilter extends OncePerRequestFilter {

    private final Room room;

    UploadFilter(Room room) {
        this.room = room;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return !HttpMethod.POST.matches(request.getMethod()) || type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var place = room.place(Network.of(request.getRemoteAddr()).name(), announced(request))) {
            Parts parts;
            try {
                parts = Parts.read(request, place.granted());
            } catch (IOException unreadable) {
                answer(unreadable, request, response);
                return;
            }
            request.setAttribute(Upload.class.getName(), parts.upload());
            chain.doFilter(new ArrivedRequest(request, parts.typed()), response);
        }
    }

    /** What does not say how much it is counts as the most that would be kept; what is larger than that is not kept. */
    private static long announced(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return length < 0 ? Parts.LARGEST : length > Parts.LARGEST ? 0 : length;
    }

    /** Nobody is there any more to hear an answer where the line broke; Tomcat lays that aside when it meets it under this name. */
    private static void answer(IOException unreadable, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (gone(unreadable, request)) request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new ClientAbortException(unreadable));
        else if (tooMuch(unreadable)) TooLarge.answer(request, response);
        else response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }

    private static boolean tooMuch(IOException unreadable) {
        return unreadable instanceof Parts.TooMuch || unreadable instanceof SizeException || unreadable.getCause() instanceof SizeException;
    }

    /** Whoever takes a form apart calls it malformed where it breaks off between two parts; what Tomcat met stands in the request. */
    private static boolean gone(IOException unreadable, HttpServletRequest request) {
        return unreadable instanceof ClientAbortException
                || request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof IOException met && !(met instanceof BadRequestException);
    }
}

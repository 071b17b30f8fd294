package app.kith.picture;

import app.kith.picture.store.Key;
import app.kith.settings.Settings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Sends pictures before anything else looks at the request: most requests are for pictures, and who asks does not matter.
 * Whatever is not plainly a whole picture that is there (a part of one, one that the browser may have, a path that leads
 * nowhere, a database that is away) goes on to where everything goes.
 */
final class ShowcaseFilter extends HttpFilter {

    private static final String PATH = "/pictures/";

    private final transient Showcase showcase;
    private final boolean https;

    ShowcaseFilter(Showcase showcase, Settings settings) {
        this.showcase = showcase;
        this.https = settings.https();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        Optional<Showcase.Piece> piece = plain(request) ? find(request.getRequestURI()) : Optional.empty();
        if (piece.isPresent()) send(piece.get(), response);
        else chain.doFilter(request, response);
    }

    private static boolean plain(HttpServletRequest request) {
        return request.getMethod().equals("GET") && request.getHeader("Range") == null && request.getHeader("If-None-Match") == null
                && request.getQueryString() == null;
    }

    private Optional<Showcase.Piece> find(String path) {
        int slash = path.lastIndexOf('/');
        if (!path.startsWith(PATH) || slash < PATH.length()) return Optional.empty();
        Optional<Key> asked = Key.of(path.substring(PATH.length(), slash) + "-" + path.substring(slash + 1));
        if (asked.isEmpty()) return Optional.empty();
        try {
            return showcase.at(new PictureId(asked.get().id()), asked.get().width());
        } catch (IOException | RuntimeException away) {
            return Optional.empty();
        }
    }

    private void send(Showcase.Piece piece, HttpServletResponse response) throws IOException {
        response.setContentType(piece.file().contentType());
        response.setContentLength(piece.bytes().length);
        response.setHeader("ETag", RenditionController.tag(piece.file()));
        response.setHeader("Cache-Control", RenditionController.FOR_GOOD.getHeaderValue());
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", RenditionController.NOTHING_RUNS);
        if (https) response.setHeader("Strict-Transport-Security", "max-age=31536000");
        response.getOutputStream().write(piece.bytes());
    }
}

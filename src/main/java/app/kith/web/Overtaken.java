package app.kith.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Knows forms that others have overtaken, such as that of a second tab: whoever sends one from a page of this site with an old
 * token, and has typed nothing into it, has nothing to send once more, and is led to what has come of it.
 */
public interface Overtaken {

    /** Where to, if it is such a form. */
    Optional<String> by(HttpServletRequest request);
}

package app.kith.web;

import java.util.Optional;

/**
 * What a page says of itself to browsers, search engines and those who link to it.
 *
 * @param title without the site's name, which the frame adds
 * @param description a sentence; without one the site's own stands
 * @param image an absolute URL, for a page that is shared with a picture
 * @param path the page's own readable path, for a page that has one
 * @param kind OpenGraph's type of the page: {@code website} or {@code profile}
 */
public record Head(String title, Optional<String> description, Optional<String> image, Optional<String> path, String kind) {

    public Head(String title) {
        this(title, Optional.empty(), Optional.empty(), Optional.empty(), "website");
    }
}

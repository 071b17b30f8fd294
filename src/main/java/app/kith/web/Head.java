package app.kith.web;

import java.util.Optional;

/**
 * What a page says of itself to browsers, search engines and those who link to it.
 *
 * @param title without the site's name, which the frame adds
 * @param description a sentence; without one the site's own stands
 * @param image for a page that is shared with a picture
 * @param path the page's own readable path, for a page that has one
 * @param kind OpenGraph's type of the page: {@code website}, {@code profile} or {@code article}
 * @param feed where feed readers find what is new on the page
 */
public record Head(String title, Optional<String> description, Optional<Preview> image, Optional<String> path, String kind, Optional<String> feed) {

    /**
     * The picture by which others preview a page.
     *
     * @param path where it lies on this site
     * @param alt what it shows
     */
    public record Preview(String path, int width, int height, String alt) {

        /** Whether it fills the width of a message, or stands small beside the words. */
        public boolean wide() {
            return width > height;
        }
    }

    public Head(String title) {
        this(title, Optional.empty(), Optional.empty(), Optional.empty(), "website");
    }

    public Head(String title, Optional<String> description, Optional<Preview> image, Optional<String> path, String kind) {
        this(title, description, image, path, kind, Optional.empty());
    }

    /** The same page, with a feed beside it. */
    public Head withFeed(String feed) {
        return new Head(title, description, image, path, kind, Optional.of(feed));
    }
}

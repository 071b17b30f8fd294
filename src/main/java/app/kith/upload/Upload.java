package app.kith.upload;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The file that came with a form, under the name {@value #FIELD}. Where it could not be kept, everything that was typed has
 * come all the same.
 */
public sealed interface Upload {

    /** What its field is called. Files under other names are nobody's, and passed over. */
    String FIELD = "picture";

    /** Nobody chose a file. */
    record None() implements Upload {}

    /** Somebody chose one. */
    sealed interface Sent extends Upload {}

    /** It is there, whole, until the request ends. */
    record Kept(byte[] bytes) implements Sent {}

    /** It has so many bytes that nobody looked at them. */
    record TooLarge() implements Sent {}

    /** So many others are arriving at this moment that there was no room for it. */
    record NoRoom() implements Sent {}

    /** What came with a request. */
    static Upload of(HttpServletRequest request) {
        return request.getAttribute(Upload.class.getName()) instanceof Upload upload ? upload : new None();
    }
}

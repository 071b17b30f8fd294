package app.kith.member;

import java.util.Optional;

/**
 * Something a member has done.
 *
 * @param span the year, or the span of years, as the member wrote it
 */
public record Experience(String line, Optional<String> span) {

    public static final int LONGEST = 160;
    public static final int LONGEST_SPAN = 30;
}

package app.kith.member;

import java.util.Optional;

/** What a member is called. Not everybody has a last name. */
public record Name(String first, Optional<String> last) {

    /** A person would count so many characters in either part at most. */
    public static final int LONGEST = 60;

    public String full() {
        return last.map(name -> first + " " + name).orElse(first);
    }

    @Override
    public String toString() {
        return full();
    }
}

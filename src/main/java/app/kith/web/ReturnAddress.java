package app.kith.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where somebody wanted to go before they were asked to sign in: always a path of this site, or nowhere. */
public final class ReturnAddress {

    private ReturnAddress() {}

    public static Optional<String> of(@Nullable String typed) {
        if (typed == null || typed.length() > 2000) return Optional.empty();
        if (!typed.startsWith("/") || typed.startsWith("//") || typed.indexOf('\\') >= 0) return Optional.empty();
        if (typed.chars().anyMatch(character -> character <= ' ' || character >= 127)) return Optional.empty();
        try {
            URI address = new URI(typed);
            boolean here = !address.isAbsolute() && address.getRawAuthority() == null;
            return here ? Optional.of(typed) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}

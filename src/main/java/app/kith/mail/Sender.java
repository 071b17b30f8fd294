package app.kith.mail;

import app.kith.settings.CannotStart;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who letters come from: {@code KITH_MAIL_FROM}, a name and an address or the address alone. */
record Sender(@Nullable String name, String address) {

    private static final String SHAPE = "KITH_MAIL_FROM must look like Kith <kith@example.org> or kith@example.org"
            + " (the address in ASCII: a domain of another script as xn--...).";

    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final String ADDRESS = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@" + LABEL + "(?:\\." + LABEL + ")*";

    /** What could end the name, or the line in which it stands, is no part of it. */
    private static final Pattern BOTH = Pattern.compile("(?:(?<quote>\"?)(?<name>[^<>\"\\p{C}]*)\\k<quote> *<(?<address>" + ADDRESS + ")>|(?<alone>" + ADDRESS + "))");

    static Sender parse(String text) {
        Matcher parts = BOTH.matcher(text.strip());
        if (!parts.matches()) throw new CannotStart(SHAPE);
        if (parts.group("alone") != null) return new Sender(null, parts.group("alone"));
        String name = parts.group("name").strip();
        return new Sender(name.isEmpty() ? null : name, parts.group("address"));
    }

    static Sender at(String host) {
        return new Sender("Kith", "kith@" + host);
    }

    InternetAddress written() throws UnsupportedEncodingException {
        return new InternetAddress(address, name, StandardCharsets.UTF_8.name());
    }
}

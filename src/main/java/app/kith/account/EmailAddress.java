package app.kith.account;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that a letter can be sent to, as its owner wrote it. At most 254 characters (RFC 5321, section 4.5.3.1).
 * Two addresses are the same when their {@link #key()} is.
 */
public record EmailAddress(String value) {

    private static final Pattern SHAPE = Pattern.compile(
            "[^@\"(),:;<>\\[\\\\\\]\\p{Z}\\p{C}]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}])?"
                    + "(?:\\.[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}])?)+");

    public static Optional<EmailAddress> of(String typed) {
        String address = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        if (address.length() > 254 || !SHAPE.matcher(address).matches()) return Optional.empty();
        if (address.startsWith(".") || address.contains("..") || address.contains(".@")) return Optional.empty();
        return asciiDomain(address).isEmpty() ? Optional.empty() : Optional.of(new EmailAddress(address));
    }

    /** The address as it is compared: without regard to case, width or the script its domain is written in. */
    public String key() {
        String folded = Normalizer.normalize(value, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return folded.substring(0, folded.lastIndexOf('@') + 1) + asciiDomain(folded).orElseThrow();
    }

    private static Optional<String> asciiDomain(String address) {
        try {
            String domain = IDN.toASCII(address.substring(address.lastIndexOf('@') + 1));
            return domain.length() > 253 ? Optional.empty() : Optional.of(domain.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }
}

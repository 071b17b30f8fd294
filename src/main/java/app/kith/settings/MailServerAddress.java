package app.kith.settings;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the mail server is and as whom to go there: {@code smtp://user:password@host:587}. Read strictly, since whatever
 * would be passed over sends letters, and a password, elsewhere.
 *
 * @param encrypted from the first word (smtps), or as soon as the server offers it (smtp)
 * @param host without the brackets of an IPv6 address
 */
public record MailServerAddress(boolean encrypted, String host, int port, Optional<Login> login) {

    private static final String SHAPE = "KITH_MAIL_URL must look like smtp://user:password@host:587 or smtps://user:password@host:465"
            + " (other signs than letters and digits in user and password percent-encoded: @ is %40, / is %2F, # is %23).";

    /** As whom; its password stands in no message. */
    public record Login(String user, String password) {

        @Override
        public String toString() {
            return "Login[…]";
        }
    }

    private static final String SIGN = "[\\p{L}\\p{M}\\p{N}._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2}";
    private static final String NAME = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern URL = Pattern.compile(
            "(?<scheme>(?i:smtps?))://(?:(?<user>(?:" + SIGN + ")+):(?<password>(?:" + SIGN + "|:)+)@)?"
                    + "(?<host>" + NAME + "(?:\\." + NAME + ")*|\\[[0-9A-Fa-f:.]+])(?::(?<port>[0-9]{1,5}))?/?");

    static MailServerAddress parse(String url) {
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) throw new CannotStart(SHAPE);
        boolean encrypted = parts.group("scheme").toLowerCase(Locale.ROOT).equals("smtps");
        int port = Optional.ofNullable(parts.group("port")).map(Integer::parseInt).orElse(encrypted ? 465 : 587);
        if (port < 1 || port > 65535) throw new CannotStart(SHAPE);
        Optional<Login> login = Optional.ofNullable(parts.group("user")).map(user -> new Login(decoded(user), decoded(parts.group("password"))));
        return new MailServerAddress(encrypted, parts.group("host").replaceAll("[\\[\\]]", ""), port, login);
    }

    /** A plus sign is a plus sign here; what is no text, or could end a line, is nobody's password. */
    private static String decoded(String part) {
        String text = URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        if (text.chars().anyMatch(sign -> Character.isISOControl(sign) || sign == '\uFFFD')) throw new CannotStart(SHAPE);
        return text;
    }

    public String protocol() {
        return encrypted ? "smtps" : "smtp";
    }
}

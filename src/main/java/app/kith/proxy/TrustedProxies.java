package app.kith.proxy;

import app.kith.settings.CannotStart;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * The proxies whose word is believed ({@code KITH_TRUSTED_PROXIES}): addresses and networks in CIDR notation. Tomcat's
 * own RemoteIpValve is not used: it takes whatever stands in the header for an address, ports and "unknown" included, and
 * asks the name server for what is none.
 */
@Component
class TrustedProxies {

    static final String SHAPE =
            "KITH_TRUSTED_PROXIES must hold addresses or networks, parted by commas, like 127.0.0.1, ::1, 10.0.0.0/8.";

    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("(?=.*:.*:)[0-9A-Fa-f:.]{2,45}");

    /** As proxies write it: some add the port, and IPv6 stands in brackets then (RFC 7239, section 6). */
    private static final Pattern NODE = Pattern.compile("\"?(?:\\[(?<six>[^\\[\\]]+)](?::\\w+)?|(?<four>[0-9.]+)(?::\\w+)?|(?<bare>[^\"\\[\\]]+))\"?");

    private final List<IpAddressMatcher> trusted;

    TrustedProxies(@Value("${kith.trusted-proxies:}") String chosen) {
        this.trusted = chosen.isBlank() ? List.of() : Arrays.stream(chosen.split(",", -1)).map(String::strip).map(TrustedProxies::matcher).toList();
    }

    private static IpAddressMatcher matcher(String typed) {
        String[] parts = typed.split("/", -1);
        boolean network = parts.length == 2 && parts[1].matches("\\d{1,3}");
        if (parts.length > 1 && !network || literal(parts[0]).isEmpty()) throw new CannotStart(SHAPE);
        try {
            return new IpAddressMatcher(typed);
        } catch (IllegalArgumentException tooLongAPrefix) {
            throw new CannotStart(SHAPE);
        }
    }

    boolean none() {
        return trusted.isEmpty();
    }

    boolean trust(InetAddress address) {
        return trusted.stream().anyMatch(matcher -> matcher.matches(address.getHostAddress()));
    }

    /**
     * From where a request came before the proxies that are believed. The header is read from the right, where they add
     * what they have seen themselves; what stands left of the first stranger may be anybody's invention.
     *
     * @param peer who speaks to the site
     * @param forwardedFor what X-Forwarded-For holds, in its order
     */
    InetAddress origin(InetAddress peer, List<String> forwardedFor) {
        InetAddress origin = peer;
        for (String node : forwardedFor.reversed()) {
            Optional<InetAddress> before = trust(origin) ? node(node) : Optional.empty();
            if (before.isEmpty()) break;
            origin = before.get();
        }
        return origin;
    }

    /** An address that a proxy names; none where it says "unknown" or has a name of its own for it. */
    private static Optional<InetAddress> node(String typed) {
        var node = NODE.matcher(typed.strip());
        if (!node.matches()) return Optional.empty();
        for (String form : List.of("six", "four", "bare")) if (node.group(form) != null) return literal(node.group(form));
        return Optional.empty();
    }

    static Optional<InetAddress> literal(String typed) {
        if (!IPV4.matcher(typed).matches() && !IPV6.matcher(typed).matches()) return Optional.empty();
        try {
            return Optional.of(InetAddress.ofLiteral(typed));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}

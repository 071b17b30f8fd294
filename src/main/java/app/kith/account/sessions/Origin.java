package app.kith.account.sessions;

import app.kith.web.Words;
import java.net.Inet4Address;
import java.net.InetAddress;

/**
 * From where somebody signed in, as far as the address tells by itself: nobody outside is asked. Of an address only the
 * part is kept that names a network, since that is enough to know it again.
 *
 * @param key {@code machine}, {@code network}, or {@code elsewhere} when there is an address
 */
public record Origin(String key, String address) {

    private static final Origin MACHINE = new Origin("machine", "");
    private static final Origin NETWORK = new Origin("network", "");

    static Origin of(String remote) {
        try {
            InetAddress address = InetAddress.ofLiteral(remote);
            byte[] bytes = address.getAddress();
            if (address.isLoopbackAddress()) return MACHINE;
            boolean unique = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc; // RFC 4193, the private range of IPv6
            if (address.isSiteLocalAddress() || address.isLinkLocalAddress() || unique) return NETWORK;
            return new Origin("elsewhere", address instanceof Inet4Address ? three(bytes) : site(bytes));
        } catch (IllegalArgumentException nowhere) {
            return NETWORK;
        }
    }

    private static String three(byte[] bytes) {
        return "%s.%s.%s.…".formatted(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff);
    }

    /** A household's or a company's share of IPv6: 48 bits. */
    private static String site(byte[] bytes) {
        return "%x:%x:%x:…".formatted(pair(bytes, 0), pair(bytes, 2), pair(bytes, 4));
    }

    private static int pair(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }

    public String say(Words words) {
        return words.say("account.sessions.origin." + key, "address", address);
    }

    /** As a session keeps it. */
    String column() {
        return key + " " + address;
    }

    static Origin kept(String column) {
        int space = column.indexOf(' ');
        return new Origin(column.substring(0, space), column.substring(space + 1));
    }
}

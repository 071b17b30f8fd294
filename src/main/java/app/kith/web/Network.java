package app.kith.web;

import java.net.InetAddress;

/**
 * What one household, school or machine has of the Internet: an address of IPv4, or 64 bits of one of IPv6, since
 * whoever has one address there has them all (RFC 6177).
 */
public record Network(String name) {

    public static Network of(String remote) {
        try {
            byte[] bytes = InetAddress.ofLiteral(remote).getAddress();
            return new Network(bytes.length == 4 ? remote : "%x:%x:%x:%x::/64".formatted(pair(bytes, 0), pair(bytes, 2), pair(bytes, 4), pair(bytes, 6)));
        } catch (IllegalArgumentException nowhere) {
            return new Network("nowhere");
        }
    }

    private static int pair(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }

    /** How it is called where others are counted, too. */
    public String subject() {
        return "network " + name;
    }
}

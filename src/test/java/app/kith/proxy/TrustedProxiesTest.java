package app.kith.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.settings.CannotStart;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    private final TrustedProxies proxies = new TrustedProxies("127.0.0.1, ::1,10.0.0.0/8 ,fd00::/8");

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "10.0.0/8", "::1/129", "10.0.0.1,,10.0.0.2", ",", "10.0.0.1 10.0.0.2",
        "10.0.0.256", "*", "all", "fe80::1%eth0", "[::1]", "10.0.0.1:80", "10.0.0.0/8/8", "10.0.0.0/٨", "1", "0x7f.0.0.1", "10\\.0.*"})
    void whatIsNoListOfAddressesAndNetworksIsRefusedInOneSentence(String typed) {
        assertThatThrownBy(() -> new TrustedProxies(typed)).isInstanceOf(CannotStart.class).hasMessage(TrustedProxies.SHAPE);
    }

    @Test
    void unlessSaidNobodyIsTrusted() {
        assertThat(new TrustedProxies(" ").none()).isTrue();
        assertThat(new TrustedProxies("").trust(InetAddress.getLoopbackAddress())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true", "127.0.0.2, false", "10.255.255.255, true", "11.0.0.0, false", "::1, true", "::2, false",
        "fd12:3456::1, true", "fe80::1, false", "::ffff:10.1.2.3, true", "::ffff:11.1.2.3, false"
    })
    void anAddressIsTrustedByItselfOrByItsNetwork(String address, boolean trusted) {
        assertThat(proxies.trust(InetAddress.ofLiteral(address))).isEqualTo(trusted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // who speaks to us | X-Forwarded-For | where it comes from
        "127.0.0.1 | 203.0.113.9                        | 203.0.113.9",
        "127.0.0.1 | 198.51.100.1, 203.0.113.9          | 203.0.113.9",
        "127.0.0.1 | 198.51.100.1, 203.0.113.9, 10.1.1.1| 203.0.113.9",
        "127.0.0.1 | 10.1.1.2, 10.1.1.1                 | 10.1.1.2",
        "192.0.2.1 | 203.0.113.9                        | 192.0.2.1",
        "::1       | 2001:db8::7                        | 2001:db8:0:0:0:0:0:7",
        "::1       | [2001:db8::7]                      | 2001:db8:0:0:0:0:0:7",
        "::1       | [2001:db8::7]:4711                 | 2001:db8:0:0:0:0:0:7",
        "::1       | \"[2001:db8::7]:4711\"             | 2001:db8:0:0:0:0:0:7",
        "::1       | 203.0.113.9:4711                   | 203.0.113.9",
        "::1       | ::ffff:203.0.113.9                 | 203.0.113.9",
        "127.0.0.1 | unknown                            | 127.0.0.1",
        "127.0.0.1 | 203.0.113.9, unknown               | 127.0.0.1",
        "127.0.0.1 | 203.0.113.9, _hidden, 10.1.1.1     | 10.1.1.1",
        "127.0.0.1 | 203.0.113.9, _SEVKISEK:80          | 127.0.0.1",
        "127.0.0.1 | localhost                          | 127.0.0.1",
        "127.0.0.1 | evil.example                       | 127.0.0.1",
        "127.0.0.1 | 203.0.113.9.                       | 127.0.0.1",
        "127.0.0.1 | 1                                  | 127.0.0.1",
        "127.0.0.1 | 999.1.1.1                          | 127.0.0.1",
        "127.0.0.1 | [                                  | 127.0.0.1",
        "127.0.0.1 | []:80                              | 127.0.0.1",
        "127.0.0.1 | fe80::1%eth0                       | 127.0.0.1",
        "127.0.0.1 | :::::::                            | 127.0.0.1",
        "127.0.0.1 | ''                                 | 127.0.0.1"
    })
    void theHeaderIsReadFromTheRightAsFarAsItIsTrusted(String peer, String header, String origin) {
        assertThat(proxies.origin(InetAddress.ofLiteral(peer), Stream.of(header.split(",")).map(String::strip).toList()).getHostAddress()).isEqualTo(origin);
    }

    @Test
    void noHeaderIsTooLong() {
        var endless = Stream.generate(() -> "10.1.1.1").limit(100_000).toList();
        assertThat(proxies.origin(InetAddress.getLoopbackAddress(), endless).getHostAddress()).isEqualTo("10.1.1.1");
        assertThat(proxies.origin(InetAddress.getLoopbackAddress(), List.of("[".repeat(1_000_000))).isLoopbackAddress()).isTrue();
    }
}

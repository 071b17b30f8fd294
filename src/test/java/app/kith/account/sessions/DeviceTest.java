package app.kith.account.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mozilla/5.0 (Android 16; Mobile; rv:152.0) Gecko/152.0 Firefox/152.0 | FIREFOX | ANDROID
            Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | FIREFOX | LINUX
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0 | EDGE | WINDOWS
            Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36 | CHROME | ANDROID
            Mozilla/5.0 (Linux; Android 14; SM-S911B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36 | SAMSUNG | ANDROID
            Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1 | SAFARI | IPHONE
            Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/140.0 Mobile/15E148 Safari/604.1 | CHROME | IPHONE
            Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15 | SAFARI | MAC
            Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 | CHROME | CHROMEBOOK
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 OPR/124.0.0.0 | OPERA | WINDOWS
            curl/8.14.1 | UNKNOWN | UNKNOWN
            """)
    void aBrowserIsKnownByItsOwnNameAndNotByThoseItIsLike(String userAgent, Device.Browser browser, Device.System system) {
        assertThat(Device.of(userAgent)).isEqualTo(new Device(browser, system));
        assertThat(Device.kept(Device.of(userAgent).column())).isEqualTo(new Device(browser, system));
    }

    @Test
    void whoSaysNothingIsUnknown() {
        assertThat(Device.of(null)).isEqualTo(new Device(Device.Browser.UNKNOWN, Device.System.UNKNOWN));
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, machine, ''", "0:0:0:0:0:0:0:1, machine, ''", "::1, machine, ''", "192.168.1.17, network, ''", "10.0.0.3, network, ''",
        "172.20.1.1, network, ''", "169.254.3.4, network, ''", "fe80:0:0:0:1:2:3:4%eth0, network, ''", "fd12:3456:789a::1, network, ''",
        "203.0.113.77, elsewhere, 203.0.113.…", "2001:db8:17:3::9, elsewhere, 2001:db8:17:…", "::ffff:203.0.113.77, elsewhere, 203.0.113.…",
        "not an address, network, ''"
    })
    void ofAnAddressOnlyTheNetworkIsKept(String remote, String key, String address) {
        assertThat(Origin.of(remote)).isEqualTo(new Origin(key, address));
        assertThat(Origin.kept(Origin.of(remote).column())).isEqualTo(new Origin(key, address));
    }
}

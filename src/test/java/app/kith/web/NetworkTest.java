package app.kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, 203.0.113.9",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "2001:db8:1:2:ffff::, 2001:db8:1:2::/64",
        "2001:db8::1, 2001:db8:0:0::/64",
        "::1, 0:0:0:0::/64",
        "unknown, nowhere",
        "'', nowhere"
    })
    void anAddressOfIPv4OrSixtyFourBitsOfIPv6AreOneNetwork(String remote, String name) {
        assertThat(Network.of(remote).name()).isEqualTo(name);
    }
}

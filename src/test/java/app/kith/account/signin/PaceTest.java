package app.kith.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void anAccountIsFreeForTenFailuresAndSlowedUpToHalfAMinute() {
        assertThat(IntStream.range(0, 10).map(Pace.ACCOUNT::after)).containsOnly(0);
        assertThat(IntStream.rangeClosed(10, 16).map(Pace.ACCOUNT::after)).containsExactly(2, 4, 8, 16, 30, 30, 30);
        assertThat(Pace.ACCOUNT.after(1_000_000)).isEqualTo(30);
    }

    @Test
    void aNetworkIsFreeForAHundredAndSlowedByTwoSeconds() {
        assertThat(Pace.NETWORK.after(99)).isZero();
        assertThat(Pace.NETWORK.after(100)).isEqualTo(2);
        assertThat(Pace.NETWORK.after(1_000_000)).isEqualTo(2);
    }

    @Test
    void whatIsRememberedIsEnoughForTheLongestPause() {
        assertThat(Pace.ACCOUNT.after(Pace.ACCOUNT.most())).isEqualTo(30);
        assertThat(Pace.NETWORK.after(Pace.NETWORK.most())).isEqualTo(2);
    }
}

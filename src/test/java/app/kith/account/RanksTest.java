package app.kith.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RanksTest {

    @Test
    void samplesOfOneSourceCannotBeToldApart() {
        assertThat(new Ranks(sample(1, 0), sample(2, 0)).probability()).isGreaterThan(0.05);
        assertThat(new Ranks(sample(1, 0), sample(2, 0)).larger()).isCloseTo(0.5, within(0.06));
    }

    @Test
    void aHalfOfTheSpreadIsFound() {
        assertThat(new Ranks(sample(1, 0.5), sample(2, 0)).probability()).isLessThan(0.001);
    }

    /** The example of R's wilcox.test(1:5, c(2.5, 4.5, 6:8), exact = FALSE): W = 4, p = 0.0946. */
    @Test
    void itAgreesWithR() {
        var ranks = new Ranks(new double[] {1, 2, 3, 4, 5}, new double[] {2.5, 4.5, 6, 7, 8});
        assertThat(ranks.larger() * 25).isEqualTo(4);
        assertThat(ranks.probability()).isCloseTo(0.0947, within(0.0005));
    }

    @Test
    void theMedianLiesInTheMiddle() {
        assertThat(Ranks.median(new double[] {9, 1, 5})).isEqualTo(5);
        assertThat(Ranks.median(new double[] {9, 1, 5, 6})).isEqualTo(5.5);
    }

    private static double[] sample(long seed, double shift) {
        return new Random(seed).doubles(200).map(value -> value * 2 + shift).toArray();
    }
}

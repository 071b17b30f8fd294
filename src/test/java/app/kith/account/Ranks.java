package app.kith.account;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Two samples compared by rank, after Mann and Whitney (1947): can one tell from a value which of the two it is from? */
record Ranks(double[] one, double[] other) {

    static double median(double[] sample) {
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** How likely a value of the one is larger than one of the other: 0.5 when nothing can be told. */
    double larger() {
        double wins = 0;
        for (double mine : one) for (double theirs : other) wins += mine > theirs ? 1 : mine == theirs ? 0.5 : 0;
        return wins / ((double) one.length * other.length);
    }

    /** The two-sided probability of such ranks when both samples come from one source (normal approximation with ties). */
    double probability() {
        double n = one.length;
        double m = other.length;
        double[] all = DoubleStream.concat(Arrays.stream(one), Arrays.stream(other)).sorted().toArray();
        double ties = 0;
        for (int from = 0, to; from < all.length; from = to) {
            for (to = from; to < all.length && all[to] == all[from]; ) to++;
            ties += Math.pow(to - from, 3) - (to - from);
        }
        double spread = Math.sqrt(n * m / 12 * (n + m + 1 - ties / ((n + m) * (n + m - 1))));
        double z = Math.max(0, Math.abs(larger() * n * m - n * m / 2) - 0.5) / spread;
        return spread == 0 ? 1 : 2 * (1 - normal(z));
    }

    /** Abramowitz and Stegun, 26.2.17: good to seven decimals. */
    private static double normal(double z) {
        double t = 1 / (1 + 0.2316419 * z);
        double tail = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return 1 - Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * tail;
    }
}

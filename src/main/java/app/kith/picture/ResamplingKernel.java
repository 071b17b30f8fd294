package app.kith.picture;

import java.util.Arrays;

/**
 * How much each pixel along one line counts for each of the fewer pixels that the line becomes: Lanczos with three
 * lobes, stretched over what becomes one pixel, which keeps edges sharp and lets no pattern through that was not there.
 *
 * @param first for each pixel to be made, the first that counts
 * @param taps how many count
 * @param weight theirs, {@code taps} for each pixel to be made, together 1
 */
record ResamplingKernel(int[] first, int taps, float[] weight) {

    private static final double LOBES = 3;

    /**
     * @param length of the line that there is
     * @param from where on it begins what is to be seen
     * @param span how much of it is to be seen
     * @param made how many pixels that becomes
     */
    static ResamplingKernel of(int length, double from, double span, int made) {
        double scale = span / made;
        double stretch = Math.max(1, scale);
        double reach = LOBES * stretch;
        int taps = Math.min(length, (int) Math.floor(2 * reach) + 1);
        int[] first = new int[made];
        float[] weight = new float[made * taps];
        double[] counts = new double[taps];
        for (int i = 0; i < made; i++) {
            double centre = from + (i + 0.5) * scale;
            first[i] = Math.clamp((int) Math.ceil(centre - reach - 0.5), 0, length - taps);
            double sum = 0;
            for (int k = 0; k < taps; k++) sum += counts[k] = lanczos((first[i] + k + 0.5 - centre) / stretch);
            for (int k = 0; k < taps; k++) weight[i * taps + k] = (float) (counts[k] / sum);
        }
        return new ResamplingKernel(first, taps, weight);
    }

    /** The same along a line that begins so many pixels later. */
    ResamplingKernel from(int later) {
        return new ResamplingKernel(Arrays.stream(first).map(at -> at - later).toArray(), taps, weight);
    }

    private static double lanczos(double x) {
        if (x == 0) return 1;
        if (Math.abs(x) >= LOBES) return 0;
        double t = Math.PI * x;
        return LOBES * Math.sin(t) * Math.sin(t / LOBES) / (t * t);
    }
}

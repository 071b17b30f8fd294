package app.kith.picture;

import java.awt.image.BufferedImage;

/** The yardstick: every pixel of the original, resized by Lanczos with three lobes in doubles, slowly and plainly. */
public final class Lanczos {

    private Lanczos() {}

    public static BufferedImage of(BufferedImage image, int width, int height) {
        int w = image.getWidth();
        int h = image.getHeight();
        double[] narrow = new double[3 * width * h];
        int[] row = new int[w];
        double[][] across = kernels(w, width);
        for (int y = 0; y < h; y++) {
            image.getRGB(0, y, w, 1, row, 0, w);
            for (int x = 0; x < width; x++) {
                int first = (int) across[x][0];
                for (int k = 1; k < across[x].length; k++) {
                    int rgb = row[first + k - 1];
                    for (int c = 0; c < 3; c++) narrow[(y * width + x) * 3 + c] += across[x][k] * (rgb >> 16 - 8 * c & 0xff);
                }
            }
        }
        var made = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        double[][] down = kernels(h, height);
        for (int y = 0; y < height; y++) {
            int first = (int) down[y][0];
            for (int x = 0; x < width; x++) {
                int rgb = 0;
                for (int c = 0; c < 3; c++) {
                    double sum = 0;
                    for (int k = 1; k < down[y].length; k++) sum += down[y][k] * narrow[((first + k - 1) * width + x) * 3 + c];
                    rgb = rgb << 8 | (int) Math.clamp(Math.round(sum), 0, 255);
                }
                made.setRGB(x, y, rgb);
            }
        }
        return made;
    }

    /** For each pixel made: the first pixel that counts, then the weights. */
    private static double[][] kernels(int length, int made) {
        double scale = (double) length / made;
        double stretch = Math.max(1, scale);
        double[][] kernels = new double[made][];
        for (int i = 0; i < made; i++) {
            double centre = (i + 0.5) * scale;
            int first = Math.max(0, (int) Math.ceil(centre - 3 * stretch - 0.5));
            int last = Math.min(length - 1, (int) Math.floor(centre + 3 * stretch - 0.5));
            double[] kernel = new double[last - first + 2];
            double sum = 0;
            for (int k = first; k <= last; k++) {
                double x = Math.PI * (k + 0.5 - centre) / stretch;
                sum += kernel[k - first + 1] = x == 0 ? 1 : 3 * Math.sin(x) * Math.sin(x / 3) / (x * x);
            }
            for (int k = 1; k < kernel.length; k++) kernel[k] /= sum;
            kernel[0] = first;
            kernels[i] = kernel;
        }
        return kernels;
    }

    /** How near two pictures of one size are, in decibels. */
    public static double psnr(BufferedImage one, BufferedImage other) {
        double squares = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                int a = one.getRGB(x, y);
                int b = other.getRGB(x, y);
                for (int shift = 0; shift < 24; shift += 8) {
                    int difference = (a >> shift & 0xff) - (b >> shift & 0xff);
                    squares += difference * difference;
                }
            }
        }
        return 10 * Math.log10(255.0 * 255 * 3 * one.getWidth() * one.getHeight() / squares);
    }
}

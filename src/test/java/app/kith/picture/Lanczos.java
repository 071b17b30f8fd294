package app.kith.picture;

import java.awt.image.BufferedImage;

/** The yardstick: every pixel of the original, resized by Lanczos with three lobes in doubles, slowly and plainly. */
public final class Lanczos {

    private Lanczos() {}

    public static BufferedImage of(BufferedImage image, int width, int height) {
        int w = image.getWidth();
        int h = image.getHeight();
        double[] narrow = new double[3 * width * h];
        int[] pixels = pixels(image);
        double[][] across = kernels(w, width);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < width; x++) {
                double[] kernel = across[x];
                int before = y * w + (int) kernel[0] - 1;
                double red = 0, green = 0, blue = 0;
                for (int k = 1; k < kernel.length; k++) {
                    int rgb = pixels[before + k];
                    red += kernel[k] * (rgb >> 16 & 0xff);
                    green += kernel[k] * (rgb >> 8 & 0xff);
                    blue += kernel[k] * (rgb & 0xff);
                }
                int at = (y * width + x) * 3;
                narrow[at] = red;
                narrow[at + 1] = green;
                narrow[at + 2] = blue;
            }
        }
        var made = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        double[][] down = kernels(h, height);
        for (int y = 0; y < height; y++) {
            double[] sums = new double[3 * width];
            for (int k = 1; k < down[y].length; k++) {
                double weight = down[y][k];
                int before = ((int) down[y][0] + k - 1) * sums.length;
                for (int i = 0; i < sums.length; i++) sums[i] += weight * narrow[before + i];
            }
            for (int x = 0; x < width; x++) made.setRGB(x, y, level(sums[3 * x]) << 16 | level(sums[3 * x + 1]) << 8 | level(sums[3 * x + 2]));
        }
        return made;
    }

    private static int level(double sum) {
        return (int) Math.clamp(Math.round(sum), 0, 255);
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
        int[] ones = pixels(one);
        int[] others = pixels(other);
        long squares = 0;
        for (int i = 0; i < ones.length; i++) {
            int a = ones[i];
            int b = others[i];
            int red = (a >> 16 & 0xff) - (b >> 16 & 0xff);
            int green = (a >> 8 & 0xff) - (b >> 8 & 0xff);
            int blue = (a & 0xff) - (b & 0xff);
            squares += red * red + green * green + blue * blue;
        }
        return 10 * Math.log10(255.0 * 255 * 3 * ones.length / squares);
    }

    /** All at once where they lie in one array: asked for one by one each takes as long as all that is reckoned with it. */
    private static int[] pixels(BufferedImage image) {
        int w = image.getWidth();
        int h = image.getHeight();
        return image.getType() == BufferedImage.TYPE_INT_RGB
                ? (int[]) image.getRaster().getDataElements(0, 0, w, h, null)
                : image.getRGB(0, 0, w, h, null, 0, w);
    }
}

package app.kith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The colours of {@code tokens.css} in sRGB, for what cannot ask the style sheet. */
public final class Tokens {

    private static final String OKLCH = "oklch\\(([\\d.]+) ([\\d.]+) ([\\d.]+)\\)";

    private Tokens() {}

    public static String day(String token) throws IOException {
        var found = find(token);
        return hex(found, found.group(1) == null ? 4 : 1);
    }

    public static String night(String token) throws IOException {
        return hex(find(token), 4);
    }

    /** WCAG 2.2, contrast ratio: 4.5 for text, 3 for large text, drawings and parts of controls. */
    public static double contrast(String one, String other) {
        double lighter = Math.max(luminance(one), luminance(other));
        return (lighter + 0.05) / (luminance(one) + luminance(other) - lighter + 0.05);
    }

    private static double luminance(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static MatchResult find(String token) throws IOException {
        var found = Pattern.compile("--" + token + ": (?:light-dark\\(" + OKLCH + ", )?" + OKLCH)
                .matcher(Files.readString(Path.of("src/main/resources/static/css/tokens.css")));
        if (!found.find()) throw new AssertionError("No token " + token);
        return found;
    }

    private static String hex(MatchResult found, int group) {
        return "#%06x".formatted(srgb(
                Double.parseDouble(found.group(group)), Double.parseDouble(found.group(group + 1)), Math.toRadians(Double.parseDouble(found.group(group + 2)))));
    }

    /** CSS Color 4, OKLCH to sRGB. */
    private static int srgb(double lightness, double chroma, double hue) {
        double a = chroma * Math.cos(hue);
        double b = chroma * Math.sin(hue);
        double l = Math.pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
        double m = Math.pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
        double s = Math.pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
        return channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s) << 16
                | channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s) << 8
                | channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
    }

    private static int channel(double linear) {
        double value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * Math.clamp(value, 0, 1));
    }
}

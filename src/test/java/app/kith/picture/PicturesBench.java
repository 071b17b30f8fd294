package app.kith.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/**
 * What {@code bin/bench pictures} runs: our engines and, where they are installed, the tools that others use, on the same
 * photographs, each rendition made on its own. Quality is measured against all pixels resized by Lanczos.
 */
final class PicturesBench {

    private static final int[] WIDTHS = {1280, 640, 160};
    private static final int PASSES = 4;

    /** Stands for all of the widths, where the tools say what those cost together. */
    private static final int TOGETHER = 0;

    private final Path work;
    private final int rounds;
    private final SkiaEngine skia = new SkiaEngine();

    private PicturesBench(Path work, int rounds) {
        this.work = work;
        this.rounds = rounds;
    }

    /** One tool at one width. */
    private record Figure(double milliseconds, byte[] file) {}

    public static void main(String[] arguments) throws Exception {
        var bench = new PicturesBench(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        if (arguments.length > 3 && arguments[2].equals("--memory")) {
            bench.memory(Path.of(arguments[3]));
            return;
        }
        var files = new ArrayList<Path>();
        for (String name : Arrays.copyOfRange(arguments, 2, arguments.length)) files.addAll(photographs(Path.of(name)));
        files.addAll(0, List.of(bench.photograph(4000, 3000), bench.photograph(8000, 6000)));
        for (Path file : files) bench.measure(file);
    }

    private static List<Path> photographs(Path given) throws IOException {
        if (!Files.isDirectory(given)) return List.of(given);
        try (var all = Files.list(given)) {
            return all.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".jpg")).sorted().toList();
        }
    }

    private Path photograph(int width, int height) throws IOException {
        Path file = work.resolve("drawn-" + width * height / 1_000_000 + "-megapixels.jpg");
        return Files.exists(file) ? file : Files.write(file, Photograph.jpeg(Photograph.take(width, height, 7), 0.95));
    }

    private void measure(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        Original original = Original.read(bytes);
        System.out.printf("%n%s: %d x %d, %.1f MB%n", file.getFileName(), original.uprightWidth(), original.uprightHeight(), bytes.length / 1e6);
        System.out.printf("%-16s", "");
        for (int width : WIDTHS) System.out.printf("  %4d px: ms  PSNR     bytes", width);
        System.out.println();

        var references = references(original);
        var figures = new LinkedHashMap<String, Map<Integer, Figure>>();
        for (int pass = 0; pass < PASSES; pass++) {
            best(figures, "kith (Skia)", ours(new Renderer(skia), bytes, rounds));
            for (var tool : tools(file).entrySet()) best(figures, tool.getKey(), theirs(tool.getKey(), tool.getValue()));
        }
        best(figures, "kith (portable)", ours(new Renderer(new PortableEngine()), bytes, Math.min(3, rounds)));
        for (var tool : figures.entrySet()) line(tool.getKey(), tool.getValue(), references);
        together(bytes, figures);
    }

    /** Of several passes, in which all take turns, the one that others on the machine disturbed least. */
    private static void best(Map<String, Map<Integer, Figure>> figures, String name, Map<Integer, Figure> pass) {
        var best = figures.computeIfAbsent(name, first -> new TreeMap<>());
        pass.forEach((width, figure) -> best.merge(width, figure, (a, b) -> a.milliseconds <= b.milliseconds ? a : b));
    }

    /** The yardstick: the whole picture decoded, turned, and resized slowly. */
    private Map<Integer, BufferedImage> references(Original original) throws RefusedFile {
        PixelBuffer whole;
        try (var pixels = skia.decode(original, 8)) {
            int[] argb = new int[pixels.width() * pixels.height()];
            int[] row = new int[pixels.width()];
            for (int y = 0; y < pixels.height(); y++) {
                pixels.row(y, row);
                System.arraycopy(row, 0, argb, y * row.length, row.length);
            }
            whole = original.orientation().upright(new PixelBuffer(pixels.width(), pixels.height(), true, argb));
        }
        var image = image(whole);
        var references = new TreeMap<Integer, BufferedImage>();
        for (int width : WIDTHS) {
            if (width < whole.width()) references.put(width, Lanczos.of(image, width, (int) Math.round((double) width * whole.height() / whole.width())));
        }
        return references;
    }

    private static BufferedImage image(PixelBuffer buffer) {
        var image = new BufferedImage(buffer.width(), buffer.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, buffer.width(), buffer.height(), buffer.argb(), 0, buffer.width());
        return image;
    }

    private Map<Integer, Figure> ours(Renderer renderer, byte[] bytes, int rounds) throws Exception {
        var figures = new TreeMap<Integer, Figure>();
        for (int width : WIDTHS) {
            byte[] made = render(renderer, bytes, width).renditions().getFirst().bytes();
            figures.put(width, new Figure(time(rounds, () -> render(renderer, bytes, width)), made));
        }
        return figures;
    }

    private static Renderer.Rendered render(Renderer renderer, byte[] bytes, int... widths) throws RefusedFile {
        Original original = Original.read(bytes);
        return renderer.render(original, new Area(0, 0, original.uprightWidth(), original.uprightHeight()), widths);
    }

    /** Processor time, all threads together: other people's work on the same machine does not count. */
    private static double time(int rounds, Callable<?> work) throws Exception {
        for (int i = 0; i < rounds; i++) work.call(); // the compiler learns
        long start = ProcessorClock.nanoseconds();
        for (int i = 0; i < rounds; i++) work.call();
        return (ProcessorClock.nanoseconds() - start) / 1e6 / rounds;
    }

    private Map<String, List<String>> tools(Path file) {
        String out = work.resolve("made").toString();
        String sharp = System.getenv().getOrDefault("KITH_BENCH_SHARP", work.toString());
        String python = System.getenv().getOrDefault("KITH_BENCH_PYTHON", "python3");
        var tools = new TreeMap<String, List<String>>();
        var widths = Arrays.stream(WIDTHS).mapToObj(String::valueOf).toList();
        tools.put("sharp", join(List.of("node", "bin/lib/bench-sharp.mjs", sharp, file.toString(), out, "" + rounds), widths));
        tools.put("Pillow", join(List.of(python, "bin/lib/bench-pillow.py", file.toString(), out, "" + rounds), widths));
        tools.put("vipsthumbnail", List.of("vipsthumbnail", file.toString()));
        return tools;
    }

    private static List<String> join(List<String> one, List<String> other) {
        var both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    private Map<Integer, Figure> theirs(String name, List<String> command) throws Exception {
        var figures = new TreeMap<Integer, Figure>();
        if (name.equals("vipsthumbnail")) {
            // A process for each picture: that is how it is used.
            for (int width : WIDTHS) {
                Path out = work.resolve("made-" + width + ".webp");
                Files.deleteIfExists(out);
                var full = join(command, List.of("--size", width + "x100000", "-o", out.toAbsolutePath() + "[Q=80,strip]"));
                double time = processTime(full);
                if (Files.exists(out)) figures.put(width, new Figure(time, Files.readAllBytes(out)));
            }
            return figures;
        }
        for (String line : run(command).lines().toList()) {
            String[] parts = line.split(" ");
            int width = parts[0].equals("together") ? TOGETHER : Integer.parseInt(parts[0]);
            byte[] made = width == TOGETHER ? new byte[0] : Files.readAllBytes(work.resolve("made-" + width + ".webp"));
            figures.put(width, new Figure(Double.parseDouble(parts[1]), made));
        }
        return figures;
    }

    /** What a process takes of a processor, as the shell tells it. */
    private static double processTime(List<String> command) {
        String said = run(List.of("bash", "-c", "TIMEFORMAT='%U %S'; { time " + String.join(" ", quoted(command)) + " > /dev/null 2>&1; } 2>&1"));
        return Arrays.stream(said.trim().split("\\s+")).filter(word -> !word.isEmpty()).mapToDouble(Double::parseDouble).sum() * 1000;
    }

    private static List<String> quoted(List<String> words) {
        return words.stream().map(word -> "'" + word.replace("'", "'\\''") + "'").toList();
    }

    private static String run(List<String> command) {
        try {
            var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("VIPS_CONCURRENCY", "1");
            var process = builder.start();
            String said = new String(process.getInputStream().readAllBytes());
            return process.waitFor() == 0 ? said : "";
        } catch (IOException | InterruptedException notInstalled) {
            return "";
        }
    }

    private void line(String name, Map<Integer, Figure> figures, Map<Integer, BufferedImage> references) throws RefusedFile {
        System.out.printf("%-16s", name);
        if (figures.isEmpty()) System.out.print("  not installed");
        for (int width : WIDTHS) {
            Figure figure = figures.get(width);
            if (figure == null) continue;
            double psnr = references.containsKey(width) ? psnr(references.get(width), figure.file) : Double.NaN;
            System.out.printf("  %11.1f %5.2f %9d", figure.milliseconds, psnr, figure.file.length);
        }
        System.out.println();
    }

    private double psnr(BufferedImage reference, byte[] file) throws RefusedFile {
        Original original = Original.read(file);
        try (var pixels = original.format() == Original.Format.WEBP ? skia.decode(original, 8) : new PortableEngine().decode(original, 8)) {
            if (pixels.width() != reference.getWidth() || Math.abs(pixels.height() - reference.getHeight()) > 0) return Double.NaN;
            var image = new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_INT_RGB);
            int[] row = new int[pixels.width()];
            for (int y = 0; y < pixels.height(); y++) {
                pixels.row(y, row);
                image.setRGB(0, y, row.length, 1, row, 0, row.length);
            }
            return Lanczos.psnr(reference, image);
        }
    }

    /** What an upload costs: all its renditions, and beside it what the others take for the same. */
    private void together(byte[] bytes, Map<String, Map<Integer, Figure>> figures) throws Exception {
        var renderer = new Renderer(skia);
        double all = Double.MAX_VALUE;
        double[] apart = new double[WIDTHS.length];
        Arrays.fill(apart, Double.MAX_VALUE);
        for (int pass = 0; pass < PASSES; pass++) {
            all = Math.min(all, time(rounds, () -> render(renderer, bytes, WIDTHS)));
            for (int i = 0; i < WIDTHS.length; i++) {
                int width = WIDTHS[i];
                apart[i] = Math.min(apart[i], time(rounds, () -> render(renderer, bytes, width)));
            }
        }
        double sum = Arrays.stream(apart).sum();
        System.out.printf("three at once: kith (Skia) %.1f ms, which is %.2f of one by one (%.1f ms)%n", all, all / sum, sum);
        for (var tool : figures.entrySet()) {
            Figure theirs = tool.getValue().get(TOGETHER);
            if (theirs != null) System.out.printf("three at once: %s %.1f ms, of which kith takes %.2f%n", tool.getKey(), theirs.milliseconds, all / theirs.milliseconds);
        }
    }

    /** How much one picture at a time needs beyond an idle process. */
    private void memory(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        var renderer = new Renderer(skia);
        System.gc();
        long fresh = resident("VmRSS");
        long first = above(fresh, renderer, bytes, 1);
        long twenty = above(fresh, renderer, bytes, 20);
        System.gc();
        long later = above(resident("VmRSS"), renderer, bytes, 10);
        System.out.printf("%s: the first picture takes %d MB above a fresh process (%d MB), twenty at most %d MB, later ones %d MB above idle%n",
                file.getFileName(), first, fresh / 1024, twenty, later);
    }

    private static long above(long idle, Renderer renderer, byte[] bytes, int times) throws Exception {
        Files.writeString(Path.of("/proc/self/clear_refs"), "5");
        for (int i = 0; i < times; i++) render(renderer, bytes, WIDTHS);
        return (resident("VmHWM") - idle) / 1024;
    }

    private static long resident(String of) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith(of + ":"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst().orElseThrow();
    }
}

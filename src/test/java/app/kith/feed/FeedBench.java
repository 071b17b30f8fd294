package app.kith.feed;

import app.kith.Kith;
import app.kith.Visitor;
import app.kith.account.Passwords;
import app.kith.joining.Newcomers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What {@code bin/bench feed} runs: a site with few and then with many members and dreams, asked by sixteen at once. */
final class FeedBench {

    private static final int AT_ONCE = 16;

    /** What the slowest hundredth may take, in milliseconds; and how much of the speed among few is to be left among many. */
    private static final double SLOWEST = 50, LEFT = 1 / 1.5;

    /** What {@code wrk} prints. */
    private static final Pattern HALF = Pattern.compile("50%\\s+([0-9.]+)(us|ms|s)"), HUNDREDTH = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)"),
            RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)()"), WRONG = Pattern.compile("Non-2xx or 3xx responses: ([0-9]+)()");

    private final ConfigurableApplicationContext context;
    private final String site;
    private final Path folder;
    private final int seconds;

    private record Speed(double rate, double half, double hundredth) {}

    private FeedBench(ConfigurableApplicationContext context, Path folder, int seconds) {
        this.context = context;
        this.site = "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
        this.folder = folder;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]).toAbsolutePath();
        boolean met;
        try (var context = new SpringApplicationBuilder(Kith.class).run("--server.port=0", "--kith.data=" + folder)) {
            met = new FeedBench(context, folder, Integer.parseInt(arguments[3])).compare(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        }
        if (!met) System.exit(1);
    }

    private boolean compare(int few, int many) throws Exception {
        var small = Crowd.Size.of(few);
        var large = Crowd.Size.of(many);
        Map<String, Speed> among = measure(Crowd.Size.NONE, small);
        Map<String, Speed> crowded = measure(small, large);
        System.out.printf("%n%-12s %28s   %38s%n%-12s %8s %9s %9s   %8s %9s %9s %8s%n", "", "%,d dreams".formatted(few), "%,d dreams".formatted(many),
                "", "a second", "p50 ms", "p99 ms", "a second", "p50 ms", "p99 ms", "of few");
        boolean met = true;
        for (String page : among.keySet()) {
            Speed before = among.get(page), after = crowded.get(page);
            boolean good = after.hundredth <= SLOWEST && after.rate >= LEFT * before.rate;
            met &= good;
            System.out.printf("%-12s %8.0f %9.1f %9.1f   %8.0f %9.1f %9.1f %8.2f%s%n", page, before.rate, before.half, before.hundredth,
                    after.rate, after.half, after.hundredth, after.rate / before.rate, good ? "" : "  misses");
        }
        return met;
    }

    private Map<String, Speed> measure(Crowd.Size before, Crowd.Size size) throws Exception {
        System.out.printf("%n%s%n", size);
        long began = System.nanoTime();
        String hash = context.getBean(Passwords.class).hash(Newcomers.PASSWORD);
        Crowd.grow(context.getBean(DataSource.class), before, size, hash, step -> System.out.printf("%5.0f s  %s%n", (System.nanoTime() - began) / 1e9, step));
        System.out.printf("%5.0f s  filled%n", (System.nanoTime() - began) / 1e9);
        var cookies = IntStream.range(0, AT_ONCE).mapToObj(number -> signIn((int) ((number + .5) * size.members() / AT_ONCE))).toList();
        Map<String, Speed> speeds = new LinkedHashMap<>();
        for (var page : pages(size).entrySet()) {
            wrk(page.getValue(), cookies, Math.max(2, seconds / 3)); // until the compiler has rested
            speeds.put(page.getKey(), wrk(page.getValue(), cookies, seconds));
            System.out.printf("%5.0f s  %-12s %s%n", (System.nanoTime() - began) / 1e9, page.getKey(), speeds.get(page.getKey()));
        }
        return speeds;
    }

    private String signIn(int member) {
        var visitor = new Visitor(site);
        visitor.opens("/sign-in").form().fill("email", Crowd.Size.address(member)).fill("password", Newcomers.PASSWORD).enter();
        return visitor.cookies().getCookieStore().getCookies().stream().map(cookie -> cookie.getName() + "=" + cookie.getValue()).collect(Collectors.joining("; "));
    }

    /** Several addresses of each, as many people look at many things. */
    private Map<String, List<String>> pages(Crowd.Size size) {
        List<String> words = context.getBean(JdbcClient.class).sql("select slug from topic order by id limit 64").query(String.class).list();
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put("latest", List.of("/feed?tab=latest"));
        pages.put("for you", List.of("/feed?tab=for-you"));
        pages.put("can help", List.of("/feed?tab=can-help"));
        pages.put("following", List.of("/feed?tab=following"));
        pages.put("profile", spread(size.members(), "/@crowd-"));
        pages.put("dream", spread(size.dreams(), "/dreams/crowd-dream-"));
        pages.put("search", words.stream().map(word -> "/search?q=" + word.replace('-', '+')).toList());
        pages.put("people", words.stream().map(word -> "/search?in=members&q=" + word.replace('-', '+')).toList());
        pages.put("slips", words.stream().map(word -> "/search?q=" + word.replaceFirst("(.{3}).", "$1").replace('-', '+')).toList());
        pages.put("topic", words.stream().map(word -> "/topics/" + word).toList());
        return pages;
    }

    /** None of those that only their dreamer may see: the first of every hundred is everybody's. */
    private static List<String> spread(int count, String path) {
        return IntStream.range(0, 50).mapToObj(n -> path + (long) n * count / 50 / 100 * 100).toList();
    }

    private Speed wrk(List<String> paths, List<String> cookies, int duration) throws IOException, InterruptedException {
        var script = folder.resolve("requests.lua");
        Files.writeString(script, """
                local paths = {%s}
                local cookies = {%s}
                local number = 0
                request = function()
                    number = number + 1
                    return wrk.format("GET", paths[number %% #paths + 1], {["Cookie"] = cookies[number %% #cookies + 1], ["Accept"] = "text/html"})
                end
                """.formatted(quoted(paths.stream()), quoted(cookies.stream())));
        var process = new ProcessBuilder("wrk", "-t1", "-c" + AT_ONCE, "-d" + duration + "s", "--latency", "-s", script.toString(), site)
                .redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0 || number(said, WRONG, 0) > 0) throw new IllegalStateException(paths.getFirst() + ": " + said);
        return new Speed(number(said, RATE, 1), number(said, HALF, 1), number(said, HUNDREDTH, 1));
    }

    private static String quoted(Stream<String> texts) {
        return texts.map(text -> "[[" + text + "]]").collect(Collectors.joining(", "));
    }

    /** In milliseconds, where it is a time. */
    private static double number(String said, Pattern pattern, double missing) {
        Matcher found = pattern.matcher(said);
        if (!found.find()) return missing;
        return Double.parseDouble(found.group(1)) * switch (found.group(2)) {
            case "us" -> .001;
            case "s" -> 1000;
            default -> 1;
        };
    }
}

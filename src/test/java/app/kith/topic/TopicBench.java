package app.kith.topic;

import app.kith.Kith;
import app.kith.topic.Vocabulary.Entry;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What {@code bin/bench topics} runs: a site with a large vocabulary, asked as somebody asks who types. */
final class TopicBench {

    /** What a suggestion may take, in milliseconds, for it to come between two touches of the keys. */
    private static final double GOAL = 20;

    private final String site;
    private final Topics topics;
    private final HttpClient http = HttpClient.newHttpClient();

    private TopicBench(ConfigurableApplicationContext context) {
        this.site = "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
        this.topics = context.getBean(Topics.class);
    }

    public static void main(String[] arguments) throws Exception {
        boolean met;
        try (var context = new SpringApplicationBuilder(Kith.class)
                .run("--server.port=0", "--kith.data=" + Path.of(arguments[0]).toAbsolutePath())) {
            plant(context, Integer.parseInt(arguments[1]));
            met = new TopicBench(context).measure();
        }
        if (!met) System.exit(1);
    }

    private static void plant(ConfigurableApplicationContext context, int count) {
        var jdbc = context.getBean(JdbcClient.class);
        long began = System.nanoTime();
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(transaction -> new VocabularyPlanting(jdbc).plant(made(count)));
        jdbc.sql("analyze topic").update();
        jdbc.sql("analyze topic_spelling").update();
        System.out.printf("%n%,d topics, %,d spellings, planted in %.1f s%n",
                jdbc.sql("select count(*) from topic").query(Long.class).single(),
                jdbc.sql("select count(*) from topic_spelling").query(Long.class).single(),
                (System.nanoTime() - began) / 1e9);
    }

    /** Made of the words of the shipped vocabulary, so that what is typed resembles as many as it would in a real one. */
    private static List<Entry> made(int count) {
        var words = Vocabulary.shipped().entries().stream()
                .flatMap(Entry::spellings)
                .flatMap(name -> Stream.of(name.text().split("[ -]")))
                .filter(word -> word.length() > 2 && word.length() < 16)
                .distinct()
                .toList();
        var chance = new Random(50);
        var entries = new LinkedHashMap<String, Entry>();
        while (entries.size() < count) {
            List<TopicName> names = IntStream.range(0, 3)
                    .mapToObj(n -> new TopicName(pick(words, chance) + " " + pick(words, chance) + (chance.nextInt(3) == 0 ? " " + pick(words, chance) : "")))
                    .toList();
            entries.putIfAbsent(names.getFirst().key(), new Entry(names.getFirst(), names.subList(1, 3)));
        }
        return List.copyOf(entries.values());
    }

    private static String pick(List<String> words, Random chance) {
        return words.get(chance.nextInt(words.size()));
    }

    private boolean measure() throws Exception {
        List<String> entries = entries();
        List<String> typed = entries.stream()
                .flatMap(entry -> IntStream.rangeClosed(1, entry.length()).mapToObj(end -> entry.substring(0, end)))
                .toList();
        for (String entry : typed) ask(entry).call(); // until the compiler has rested
        double[] suggestions = times(typed.stream().map(this::ask).toList());
        double[] questions = times(entries.stream().<Callable<?>>map(entry -> () -> topics.near(entry)).toList());
        print("suggestions", suggestions);
        print("questions", questions);
        return of(suggestions, 0.99) <= GOAL;
    }

    private static List<String> entries() throws IOException {
        try (var lines = Files.lines(Path.of("src/test/resources/topic/pairs.csv"))) {
            return lines.filter(line -> !line.startsWith("#")).map(line -> line.split(",")[0]).toList();
        }
    }

    private Callable<?> ask(String typed) {
        var request = HttpRequest.newBuilder(URI.create(site + "/topics/suggestions?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))).build();
        return () -> http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static double[] times(List<? extends Callable<?>> calls) throws Exception {
        var times = new ArrayList<Double>();
        for (Callable<?> call : calls) {
            long began = System.nanoTime();
            call.call();
            times.add((System.nanoTime() - began) / 1e6);
        }
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private static void print(String what, double[] times) {
        System.out.printf("%-12s %,6d   p50 %6.2f ms   p99 %6.2f ms   slowest %6.2f ms%n",
                what, times.length, of(times, 0.5), of(times, 0.99), times[times.length - 1]);
    }

    private static double of(double[] sorted, double part) {
        return sorted[(int) Math.ceil(part * sorted.length) - 1];
    }
}

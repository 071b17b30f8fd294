package app.kith.picture;

import app.kith.Visitor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;

/**
 * What {@code bin/soak crowd} runs beside a site: people who join and send a picture, all at once and again and again, and somebody
 * who opens the sign-in page meanwhile. {@code bin/bench memory} has them send smaller ones.
 */
final class CrowdSoak {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final String site;
    private final byte[] photograph;
    private final int addresses;
    private final AtomicInteger left;
    private final AtomicInteger wrong = new AtomicInteger();
    private final Map<String, Integer> answers = new ConcurrentSkipListMap<>();

    private CrowdSoak(String site, int pictures, int addresses, int width) {
        this.site = site;
        this.photograph = Photograph.jpeg(Photograph.take(width, width / 4 * 3, 7), 0.95);
        this.addresses = addresses;
        this.left = new AtomicInteger(pictures);
    }

    public static void main(String[] arguments) throws Exception {
        int pictures = Integer.parseInt(arguments[1]);
        var soak = new CrowdSoak(arguments[0], pictures, Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]));
        if (!soak.holds(pictures, Integer.parseInt(arguments[2]))) System.exit(1);
    }

    private boolean holds(int pictures, int atOnce) throws Exception {
        var crowd = new ArrayList<Visitor>();
        for (int number = 0; number < atOnce; number++) crowd.add(atPicture(number));
        var over = new AtomicBoolean();
        long start = System.nanoTime();
        List<Double> pages;
        int taken = 0;
        try (var threads = Executors.newCachedThreadPool()) {
            Future<List<Double>> reading = threads.submit(() -> opensSignIn(over));
            var sending = new ArrayList<Future<Integer>>();
            for (int number = 0; number < atOnce; number++) {
                Visitor sender = crowd.get(number);
                String address = address(number);
                sending.add(threads.submit(() -> sends(sender, address, start)));
            }
            for (var one : sending) taken += one.get();
            over.set(true);
            pages = reading.get();
        }
        System.out.printf("%d of %d pictures of %.1f MB taken, %d at once, in %.0f s%n", taken, pictures, photograph.length / 1e6, atOnce, (System.nanoTime() - start) / 1e9);
        answers.forEach((answer, count) -> System.out.printf("%6d x %s%n", count, answer));
        double slowest = at(pages, 0.99);
        System.out.printf("the sign-in page meanwhile, %d times: median %.0f ms, p99 %.0f ms, at most %.0f ms%n", pages.size(), at(pages, 0.5), slowest, at(pages, 1));
        return taken == pictures && wrong.get() == 0 && slowest < 1000;
    }

    private String address(int number) {
        return "203.0.113." + (number % Math.min(addresses, 250) + 1);
    }

    private Visitor atPicture(int number) {
        var newcomer = new Visitor(site).from(address(number)).opens("/join/you");
        newcomer.form().fill("firstName", "Newcomer " + number).fill("email", "newcomer-" + number + "@example.org").fill("password", "a warm loaf of bread").enter();
        return newcomer.form().press("do", "continue");
    }

    /** Sends one picture after the other for as long as there are some left, each until it is taken. */
    private int sends(Visitor sender, String address, long start) throws Exception {
        HttpRequest upload = upload(sender, address);
        int taken = 0;
        try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(sender.cookies()).build()) {
            while (left.getAndDecrement() > 0) {
                while (System.nanoTime() - start < PATIENCE.toNanos()) {
                    var answer = answer(http, upload);
                    if (answer == 0) taken++;
                    if (answer <= 0) break;
                    Thread.sleep(Duration.ofSeconds(answer));
                }
            }
        }
        return taken;
    }

    /** 0 where the picture was taken, below where it never will be, and else after how many seconds to come again. */
    private int answer(HttpClient http, HttpRequest upload) throws InterruptedException {
        try {
            var answer = http.send(upload, HttpResponse.BodyHandlers.ofString());
            int status = answer.statusCode();
            var again = answer.headers().firstValue("Retry-After");
            var page = Jsoup.parse(answer.body());
            answers.merge(status + " " + page.select("h1, #picture-error").eachText() + again.map(seconds -> " again in " + seconds + " s").orElse(""), 1, Integer::sum);
            if (status == 303) return 0;
            if (status == 503 && again.isPresent() && page.selectFirst("#picture-error") != null) return Integer.parseInt(again.get());
            if (status >= 500) wrong.incrementAndGet();
            return -1;
        } catch (java.io.IOException broken) {
            answers.merge("line broken: " + broken, 1, Integer::sum);
            wrong.incrementAndGet();
            return -1;
        }
    }

    private HttpRequest upload(Visitor sender, String address) {
        String boundary = "\r\n--kith-kith-kith\r\nContent-Disposition: form-data; name=\"";
        String before = boundary + "_csrf\"\r\n\r\n" + sender.form().value("_csrf") + boundary + "picture\"; filename=\"me.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n";
        String after = boundary + "description\"\r\n\r\nAmong many" + boundary + "do\"\r\n\r\nupload\r\n--kith-kith-kith--\r\n";
        return HttpRequest.newBuilder(URI.create(site).resolve("/join/picture"))
                .header("Accept", "text/html").header("Sec-Fetch-Site", "same-origin").header("X-Forwarded-For", address)
                .header("Content-Type", "multipart/form-data; boundary=kith-kith-kith")
                .POST(BodyPublishers.concat(BodyPublishers.ofString(before), BodyPublishers.ofByteArray(photograph), BodyPublishers.ofString(after)))
                .build();
    }

    private List<Double> opensSignIn(AtomicBoolean over) throws InterruptedException {
        var visitor = new Visitor(site);
        var times = new ArrayList<Double>();
        while (!over.get()) {
            long start = System.nanoTime();
            visitor.opens("/sign-in");
            times.add((System.nanoTime() - start) / 1e6);
            if (visitor.status() != 200) wrong.incrementAndGet();
            Thread.sleep(50);
        }
        return times;
    }

    private static double at(List<Double> times, double share) {
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }
}

package app.kith.picture;

import app.kith.Kith;
import app.kith.Visitor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** What {@code bin/bench pictures} runs of whole requests: one upload after the other beside the engine alone, and fifty at once. */
final class UploadBench {

    private static final int AT_ONCE = 50;

    private final String site;
    private final Processing processing;
    private final byte[] photograph = Photograph.jpeg(4000, 3000);

    private UploadBench(String site, Processing processing) {
        this.site = site;
        this.processing = processing;
    }

    public static void main(String[] arguments) throws Exception {
        try (var context = new SpringApplicationBuilder(Kith.class).run(
                "--server.port=0", "--kith.pictures-an-hour=1000000", "--kith.data=" + Path.of(arguments[0]).toAbsolutePath())) {
            String site = "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
            new UploadBench(site, context.getBean(Processing.class)).measure(Integer.parseInt(arguments[1]));
        }
    }

    private void measure(int rounds) throws Exception {
        Visitor member = joins(0);
        for (int i = 0; i < rounds; i++) upload(member); // the compiler learns
        double[] whole = new double[rounds];
        double[] engine = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            whole[i] = milliseconds(() -> upload(member));
            engine[i] = milliseconds(() -> processing.square(photograph, Optional.empty()));
        }
        System.out.printf("%na photograph of 12 megapixels, %.1f MB, three sizes: %.0f ms for the whole request, %.0f ms of it the engine (medians of %d)%n",
                photograph.length / 1e6, median(whole), median(engine), rounds);
        together();
    }

    private void together() throws Exception {
        var members = new ArrayList<Visitor>();
        for (int i = 1; i <= AT_ONCE; i++) members.add(joins(i));
        var times = new ArrayList<Future<double[]>>();
        long start = System.nanoTime();
        double page;
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Visitor member : members) {
                times.add(senders.submit(() -> {
                    double[] answer = {0, 0};
                    answer[1] = milliseconds(() -> answer[0] = upload(member));
                    return answer;
                }));
            }
            page = median(new double[] {page(), page(), page(), page(), page()});
        }
        var kept = new ArrayList<Double>();
        var sentAway = new ArrayList<Double>();
        for (var one : times) (one.get()[0] == 200 ? kept : sentAway).add(one.get()[1]);
        System.out.printf("%d at once: %d kept (median %.0f ms, at most %.0f), %d told to come again (median %.0f ms), all answered after %.1f s; "
                        + "a page meanwhile %.0f ms%n",
                AT_ONCE, kept.size(), median(kept), most(kept), sentAway.size(), median(sentAway), (System.nanoTime() - start) / 1e9, page);
    }

    private double page() throws Exception {
        return milliseconds(() -> new Visitor(site).opens("/sign-in"));
    }

    private Visitor joins(int number) {
        var member = new Visitor(site).opens("/join/you");
        member.form().fill("firstName", "Member " + number).fill("email", "member-" + number + "@example.org").fill("password", "a warm loaf of bread").enter();
        for (int stage = 0; stage < 2; stage++) member.form().press("do", "continue");
        member.form().enter();
        return member.opens("/settings/profile/picture");
    }

    /** The status of where it leads. */
    private int upload(Visitor member) {
        return member.opens("/settings/profile/picture").form().attach("picture", "me.jpg", photograph).press("do", "save").status();
    }

    private static double milliseconds(Callable<?> work) throws Exception {
        long start = System.nanoTime();
        work.call();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(List<Double> values) {
        return values.isEmpty() ? Double.NaN : median(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double most(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
    }
}

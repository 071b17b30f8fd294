package app.kith.account;

import app.kith.Kith;
import app.kith.Visitor;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What {@code bin/bench account} runs: a site of its own, asked as browsers ask. What is compared is asked in turn, in an
 * order of chance, so that whatever else the machine does falls on both.
 */
final class AccountBench {

    private static final String PASSWORD = "a warm loaf of bread";

    /** So many of what is measured go before. */
    private static final int WARM = 2000;

    private final String site;
    private final JdbcClient jdbc;
    private final TimedPasswords passwords;
    private final TimedRequests requests;
    private final int rounds;
    private final Random chance = new Random(4);
    private boolean missed;

    private AccountBench(ConfigurableApplicationContext context, int rounds) {
        this.site = "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
        this.jdbc = context.getBean(JdbcClient.class);
        this.passwords = context.getBean(TimedPasswords.class);
        this.requests = context.getBean(TimedRequests.class);
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws Exception {
        var builder = new SpringApplicationBuilder(Kith.class).initializers(context -> {
            ((GenericApplicationContext) context).registerBean(TimedPasswords.class, bean -> bean.setPrimary(true));
            ((GenericApplicationContext) context).registerBean(TimedRequests.class);
        });
        try (var context = builder.run("--server.port=0", "--kith.sign-in-second=0s", "--kith.data=" + Path.of(arguments[0]).toAbsolutePath())) {
            var bench = new AccountBench(context, Integer.parseInt(arguments[1]));
            bench.measure();
            if (bench.missed) Runtime.getRuntime().halt(bench.closed(context));
        }
    }

    private int closed(ConfigurableApplicationContext context) {
        context.close();
        return 1;
    }

    private void measure() throws Exception {
        Visitor member = joins("Known", "known@example.org");
        jdbc.sql("update account set email_confirmed_at = now()").update();
        String hash = passwords.hash(PASSWORD);
        warmUp(hash);
        signIns(hash);
        pages(member);
        guesses();
        joining();
        compare("FORGOTTEN", "known", new Forgetting(site, jdbc, rounds).milliseconds(order()));
    }

    /**
     * Until the compiler has rested, which first makes a method quick after it was called thousands of times. They sign in with a hash
     * that costs next to nothing, to an account that does not own its address yet, whose hash therefore stays as it is.
     */
    private void warmUp(String hash) throws Exception {
        joins("Warm", "warm-up@example.org");
        jdbc.sql("update account set password_hash = :hash where email = 'warm-up@example.org'").param("hash", new Passwords(64).hash(PASSWORD)).update();
        for (int i = 0; i < WARM; i++) attempt(new Visitor(site), "warm-up@example.org", PASSWORD, 303).call();
        for (int i = 0; i < 100; i++) passwords.matches(PASSWORD, hash);
        for (int i = 0; i < 50; i++) signsIn().call();
    }

    /**
     * Of each sign-in what its own hash took, so that a machine that is slower for a moment is so for both. What the bench
     * itself does to ask and to read the answer is no part of what a sign-in costs a site, and stands beside it.
     */
    private void signIns(String hash) throws Exception {
        double[] hashes = new double[rounds];
        double[] rests = new double[rounds];
        double[] clients = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            double whole = milliseconds(signsIn());
            hashes[i] = passwords.took();
            rests[i] = requests.took() - hashes[i];
            clients[i] = whole - requests.took();
        }
        double rest = Ranks.median(rests);
        double share = rest / Ranks.median(hashes) * 100;
        System.out.printf("%nhash in a sign-in %6.1f ms, the rest of it %.1f ms or %.0f %% (medians of %d)%s; the client's part %.1f ms%n",
                Ranks.median(hashes), rest, share, rounds, goal(share <= 10, "10 %"), Ranks.median(clients));
        int cores = Runtime.getRuntime().availableProcessors();
        List<Callable<?>> signIns = IntStream.range(0, rounds).<Callable<?>>mapToObj(i -> signsIn()).toList();
        double alone = perSecond(cores, i -> passwords.matches(PASSWORD, hash));
        double beside = perSecond(cores, i -> call(signIns.get(i)));
        System.out.printf("%d at once         %6.1f hashes a second, %.1f sign-ins a second, %.0f %% fewer%n", cores, alone, beside, (1 - beside / alone) * 100);
    }

    private void pages(Visitor member) throws Exception {
        String profile = member.page().select("main a[href^=/@]").attr("href");
        Visitor visitor = new Visitor(site);
        for (int i = 0; i < WARM; i++) { member.sends(member.to(profile).GET()); visitor.sends(visitor.to(profile).GET()); }
        double[][] times = inTurn(() -> visitor.sends(visitor.to(profile).GET()), () -> member.sends(member.to(profile).GET()));
        double more = Ranks.median(times[1]) - Ranks.median(times[0]);
        System.out.printf("%na page            %6.2f ms for a visitor, %.2f ms signed in: %.2f ms more%s%n",
                Ranks.median(times[0]), Ranks.median(times[1]), more, goal(more <= 1, "1 ms"));
    }

    /** An address that somebody owns, one that three claim, and one that nobody has. The pauses are left out: they hide what is looked for. */
    private void guesses() throws Exception {
        for (int claim = 0; claim < 3; claim++) joins("Claims", "claimed@example.org");
        for (int i = 0; i < 20; i++) for (String who : List.of("known", "claimed", "unknown")) guess(who + "@example.org").call();
        compare("SIGN-IN", "known", inTurn(guess("known@example.org"), guess("unknown@example.org")));
        compare("SIGN-IN", "claimed", inTurn(guess("claimed@example.org"), guess("unknown@example.org")));
    }

    /** With each address once: for an hour no second letter is written to it, whoever has it. */
    private void joining() throws Exception {
        for (int number = 0; number < rounds; number++) joins("Owns", "owned-" + number + "@example.org");
        jdbc.sql("update account set email_confirmed_at = now() where email like 'owned-%'").update();
        for (int i = 0; i < 10; i++) { joins("Warm", "known@example.org"); joins("Warm", "warm-" + i + "@example.org"); }
        double[][] times = new double[2][rounds];
        int[] done = new int[2];
        for (int which : order()) {
            int number = done[which]++;
            Visitor newcomer = stands("Joins", (which == 0 ? "owned-" : "unknown-") + number + "@example.org");
            var press = newcomer.form().request();
            times[which][number] = milliseconds(() -> newcomer.sends(press));
            if (newcomer.status() != 303) throw new IllegalStateException("Joining failed: " + newcomer.text());
        }
        compare("JOIN", "known", times);
    }

    private void compare(String what, String one, double[][] times) {
        double known = Ranks.median(times[0]);
        double unknown = Ranks.median(times[1]);
        double apart = Math.abs(known - unknown) / Math.min(known, unknown) * 100;
        var ranks = new Ranks(times[0], times[1]);
        System.out.printf("%n%-8s %s %.2f ms, unknown %.2f ms (medians of %d each): %.1f %% apart%s%n",
                what, one, known, unknown, rounds, apart, goal(apart <= 5, "5 %"));
        System.out.printf("         Mann-Whitney: %s takes longer in %.1f %% of pairs, p = %.3f%s%n",
                one, ranks.larger() * 100, ranks.probability(), goal(ranks.probability() >= 0.01, "no separation at p < 0.01"));
    }

    private String goal(boolean met, String goal) {
        missed |= !met;
        return met ? "" : "   MISSED: " + goal;
    }

    /** As most do it: from a browser whose session has ended. */
    private Callable<?> signsIn() {
        return attempt(new Visitor(site), "known@example.org", PASSWORD, 303);
    }

    private Callable<?> guess(String email) {
        return attempt(new Visitor(site), email, "never the right one", 422);
    }

    /** The page with the form is opened before the clock runs. */
    private static Callable<?> attempt(Visitor visitor, String email, String password, int status) {
        visitor.opens("/sign-in");
        var request = visitor.form().fill("email", email).fill("password", password).request();
        return () -> {
            if (visitor.sends(request).status() != status) throw new IllegalStateException("Answered " + visitor.status());
            return visitor;
        };
    }

    private Visitor stands(String name, String email) {
        var you = new Visitor(site).opens("/join/you").form();
        return you.fill("firstName", name).fill("email", email).fill("password", PASSWORD).enter()
                .form().press("do", "continue").form().press("do", "continue");
    }

    private Visitor joins(String name, String email) {
        return stands(name, email).form().enter();
    }

    private double[][] inTurn(Callable<?> one, Callable<?> other) throws Exception {
        double[][] times = new double[2][rounds];
        int[] done = new int[2];
        for (int which : order()) times[which][done[which]++] = milliseconds(which == 0 ? one : other);
        return times;
    }

    /** Pairs, the first of each by chance. */
    private int[] order() {
        return IntStream.range(0, rounds).flatMap(i -> chance.nextBoolean() ? IntStream.of(0, 1) : IntStream.of(1, 0)).toArray();
    }

    private static double milliseconds(Callable<?> work) throws Exception {
        long begun = System.nanoTime();
        work.call();
        return (System.nanoTime() - begun) / 1e6;
    }

    private double perSecond(int atOnce, IntConsumer work) throws Exception {
        try (var crowd = Executors.newFixedThreadPool(atOnce)) {
            var all = IntStream.range(0, rounds).<Callable<Object>>mapToObj(i -> () -> { work.accept(i); return i; }).toList();
            double[] took = {milliseconds(() -> crowd.invokeAll(all).stream().map(AccountBench::got).toList())};
            return rounds / took[0] * 1000;
        }
    }

    private static Object got(java.util.concurrent.Future<Object> future) {
        return call(future::get);
    }

    private static Object call(Callable<?> work) {
        try {
            return work.call();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}

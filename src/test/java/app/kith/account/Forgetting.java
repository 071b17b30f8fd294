package app.kith.account;

import app.kith.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long the answer takes to whoever has forgotten their password: with a known address and with an unknown one. For
 * {@code bin/bench account}.
 */
record Forgetting(String site, JdbcClient jdbc, int rounds) {

    /** @param order in which known (0) and unknown (1) are asked, each as often as there are rounds */
    double[][] milliseconds(int[] order) {
        plant();
        for (int warm = 0; warm < 50; warm++) ask("warm-" + warm + "@example.org");
        double[][] times = new double[2][rounds];
        int[] done = new int[2];
        for (int which : order) {
            int number = done[which]++;
            times[which][number] = ask((which == 0 ? "forgets-" : "stranger-") + number + "@example.org");
        }
        return times;
    }

    /** Every time another account, since one is written three letters an hour. */
    private void plant() {
        jdbc.sql("""
                insert into account (id, email, email_confirmed_at, password_hash)
                select gen_random_uuid(), email, now(), 'none'
                from generate_series(0, :rounds - 1) number, lateral (select 'forgets-' || number || '@example.org' as email) address""")
                .param("rounds", rounds).update();
    }

    /** The page with the form is opened before the clock runs. */
    private double ask(String email) {
        Visitor visitor = new Visitor(site).opens("/password/forgot");
        var request = visitor.form().fill("email", email).request();
        long begun = System.nanoTime();
        visitor.sends(request);
        double took = (System.nanoTime() - begun) / 1e6;
        if (visitor.status() != 303) throw new IllegalStateException("Answered " + visitor.status());
        return took;
    }
}

package app.kith.leaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.kith.Visitor;
import app.kith.account.AccountId;
import app.kith.joining.Newcomers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Members who leave, and whose time to come back passes. */
@TestComponent
public class Leavers {

    static final String FORM = "form[action=/settings/leaving]";

    private final Departures departures;
    private final JdbcClient jdbc;
    private final TransactionTemplate moment;

    Leavers(Departures departures, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.departures = departures;
        this.jdbc = jdbc;
        this.moment = new TransactionTemplate(transactions);
    }

    public void leaves(Visitor member) {
        press(member.opens("/settings/leaving"));
        assertThat(member.path()).isEqualTo("/");
    }

    private static Visitor press(Visitor member) {
        return member.form(FORM).fill("password", Newcomers.PASSWORD).enter();
    }

    /** All have the page before them. They meet at the rows of those who leave, which this holds until some of them are there. */
    void leaveAtOnce(List<Visitor> tabs, AccountId... leaving) throws InterruptedException, ExecutionException {
        UUID[] rows = Stream.of(leaving).map(AccountId::value).toArray(UUID[]::new);
        var pressed = new ArrayList<Future<Visitor>>();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            moment.executeWithoutResult(held -> {
                jdbc.sql("select 0 from member where id = any(:rows) order by id for update").param("rows", rows).query(Integer.class).list();
                for (Visitor tab : tabs) pressed.add(hands.submit(() -> press(tab)));
                await().pollInSameThread().until(() -> jdbc.sql("select count(*) from pg_locks where not granted").query(Long.class).single() > 1);
            });
            for (var press : pressed) press.get();
        }
    }

    /** As if somebody who leaves had left so long ago. */
    void left(AccountId id, String ago) {
        assertThat(jdbc.sql("update member set leaving_at = now() - ?::interval where id = ? and leaving_at is not null").params(ago, id.value()).update()).isOne();
    }

    /** Fourteen days pass. */
    public void goes(AccountId id) {
        left(id, "14 days 1 second");
        assertThat(departures.due()).contains(id);
        departures.complete(id);
    }
}

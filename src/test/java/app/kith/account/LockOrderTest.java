package app.kith.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import app.kith.KithTest;
import app.kith.Letters;
import app.kith.Visitor;
import app.kith.joining.Newcomers;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever is done about addresses holds the accounts in one order, and first: else two who press a button at once wait for each other, and one is refused. */
@KithTest
class LockOrderTest {

    @Autowired
    Newcomers newcomers;

    @Autowired
    Letters letters;

    @Autowired
    Correspondent correspondent;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final String email = Newcomers.address();

    @Test
    void whoConfirmsAnAddressTakesTheAccountBeforeTheLink() throws Exception {
        Visitor member = newcomers.joined("Lore", "Confirms", email);
        UUID account = correspondent.account(email).value();
        pressedWhileHeld(member.opens(Correspondent.link(letters.to(email))).form(), account,
                "select 1 from email_confirmation where account_id = ? for update nowait", account);
        assertThat(member.text()).contains("Your address is confirmed");
    }

    /** Two who exchange their addresses. */
    @Test
    void whoMovesToAnotherAddressTakesTheAccountsOfBothByTheirIds() throws Exception {
        String others = Newcomers.address();
        newcomers.joined("Lore", "Earlier", others);
        Visitor member = newcomers.joined("Lore", "Moves", email);
        member.opens("/settings/account/email").form().fill("email", others).fill("currentPassword", Newcomers.PASSWORD).enter();
        String link = Correspondent.link(letters.about(others, "Confirm your new address"));
        pressedWhileHeld(member.opens(link).form(), correspondent.account(others).value(),
                "select 1 from account where id = ? for update nowait", correspondent.account(email).value());
        assertThat(member.text()).contains("Your address is changed");
    }

    /** Presses the button while somebody else holds an account; once it waits for that, what is asked for must be free. */
    private void pressedWhileHeld(Visitor.Form form, UUID account, String free, UUID id) throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> pressed = new TransactionTemplate(transactions).execute(begun -> {
                jdbc.sql("select 1 from account where id = ? for update").param(account).query(Integer.class).single();
                int holder = jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
                Future<?> press = people.submit(form::enter);
                await().until(() -> jdbc.sql("select exists (select from pg_locks where not granted and ? = any(pg_blocking_pids(pid)))")
                        .param(holder).query(Boolean.class).single());
                assertThatCode(() -> jdbc.sql(free).param(id).query(Integer.class).single()).doesNotThrowAnyException();
                return press;
            });
            pressed.get();
        }
    }
}

package app.kith.account.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.kith.KithTest;
import app.kith.Letters;
import app.kith.Visitor;
import app.kith.account.AccountId;
import app.kith.account.Correspondent;
import app.kith.account.Secret;
import app.kith.account.sessions.Sessions;
import app.kith.joining.Newcomers;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of keys that are there; {@code browser/PasskeyTest} makes and uses real ones. */
@KithTest
class PasskeysTest {

    @Autowired
    Correspondent correspondent;

    @Autowired
    Newcomers newcomers;

    @Autowired
    Letters letters;

    @Autowired
    Challenges challenges;

    @Autowired
    Sessions sessions;

    @Autowired
    JdbcClient jdbc;

    private final String email = Newcomers.address();

    @Test
    void theOwnerIsToldThatOneWasRemoved() {
        Visitor member = correspondent.confirmed(email);
        removesOne(member);
        assertThat(member.text()).contains("The passkey has been removed.");
        assertThat(letters.about(email, "A passkey of your account was removed").text()).contains("Telephone", "/settings/sessions");
    }

    @Test
    void threeLettersAnHourAreWrittenHoweverManyAreRemoved() {
        Visitor member = correspondent.confirmed(email);
        for (int key = 0; key < 4; key++) removesOne(member);
        await().until(() -> posted() == 0);
        assertThat(letters.all(email)).filteredOn(letter -> letter.subject().contains("removed")).hasSize(3);
    }

    @Test
    void anAddressThatIsNotConfirmedMayBeAStrangersAndIsToldNothing() {
        removesOne(newcomers.joined("Pasha", "Unsure", email));
        await().until(() -> posted() == 0);
        assertThat(letters.all(email)).noneMatch(letter -> letter.subject().contains("passkey"));
    }

    @Test
    void nobodyRemovesSomebodyElses() {
        correspondent.confirmed(email);
        correspondent.addsPasskey(email);
        String key = jdbc.sql("select id::text from passkey where account_id = ?").param(correspondent.account(email).value()).query(String.class).single();
        Visitor stranger = newcomers.joined("Pasha", "Stranger");
        assertThat(stranger.posts("/settings/passkeys/" + key + "/remove", "").status()).isEqualTo(404);
        assertThat(correspondent.passkeys(correspondent.account(email))).isOne();
    }

    @Test
    void whatWasBegunToAddOneEndsWithTheSessions() {
        newcomers.joined("Pasha", "Begun", email);
        Optional<AccountId> account = Optional.of(correspondent.account(email));
        Secret early = Secret.next();
        challenges.ask(early, account);
        sessions.endAll(account.get());
        assertThat(challenges.take(early, account)).isEmpty();
        Secret late = Secret.next();
        challenges.ask(late, account);
        assertThat(challenges.take(late, account)).isPresent();
    }

    /** By the clock of the database, in which the row stands: to whichever node the browser comes, and whatever hour it is there. */
    @Test
    void whatABrowserIsAskedToSignIsGoodForFiveMinutes() {
        Secret kept = Secret.next();
        challenges.ask(kept, Optional.empty());
        passes(kept, "4 minutes 30 seconds");
        assertThat(challenges.take(kept, Optional.empty())).isPresent();
        assertThat(challenges.take(kept, Optional.empty())).as("once").isEmpty();
        Secret late = Secret.next();
        challenges.ask(late, Optional.empty());
        passes(late, "5 minutes");
        assertThat(challenges.take(late, Optional.empty())).isEmpty();
    }

    private void passes(Secret secret, String time) {
        assertThat(jdbc.sql("update passkey_challenge set created_at = created_at - cast(? as interval) where challenge = ?").params(time, secret.hash()).update()).isOne();
    }

    private void removesOne(Visitor member) {
        correspondent.addsPasskey(email);
        member.opens("/settings/sessions").form("form[action^=/settings/passkeys/]").enter();
    }

    /** Letters to the address that are still on their way. */
    private long posted() {
        return jdbc.sql("select count(*) from letter where recipient = ?").param(email).query(Long.class).single();
    }
}

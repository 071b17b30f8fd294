package app.kith.account;

import static org.awaitility.Awaitility.await;

import app.kith.Letters;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import app.kith.mail.Letter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A member who confirms their address, reads their letters and follows the links in them. */
@TestComponent
public class Correspondent {

    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/(?:email|password)/\\S+)");

    private final Newcomers newcomers;
    private final Visitors visitors;
    private final Letters letters;
    private final JdbcClient jdbc;

    Correspondent(Newcomers newcomers, Visitors visitors, Letters letters, JdbcClient jdbc) {
        this.newcomers = newcomers;
        this.visitors = visitors;
        this.letters = letters;
        this.jdbc = jdbc;
    }

    /** Somebody who has joined and followed the link in their first letter. */
    public Visitor confirmed(String email) {
        anHourPasses(email);
        List<Letter> known = letters.all(email);
        Visitor member = newcomers.joined("Cora", "Correspondent", email);
        Letter asking = await().until(
                () -> letters.all(email).stream().filter(letter -> asksToConfirm(letter) && !known.contains(letter)).findFirst(),
                Optional::isPresent).orElseThrow();
        member.opens(link(asking)).form().enter();
        return member;
    }

    /** Whoever joins with an address that has just been written to gets no letter. */
    private void anHourPasses(String email) {
        jdbc.sql("update account_letter set written_at = written_at - interval '61 minutes' where recipient = hashtextextended(?, 0)")
                .param(email)
                .update();
    }

    private static boolean asksToConfirm(Letter letter) {
        return letter.text().contains("/email/confirm/");
    }

    /** Asks for a new password; the letter that comes. */
    public Letter forgets(String email) {
        Letter known = letters.to(email);
        asks(email);
        return letters.to(email, known);
    }

    public Visitor asks(String email) {
        return visitors.arrives().opens("/password/forgot").form().fill("email", email).enter();
    }

    public Visitor signsIn(String email, String password) {
        return visitors.arrives().opens("/sign-in").form().fill("email", email).fill("password", password).enter();
    }

    /** The path of the one link in a letter that does something. */
    public static String link(Letter letter) {
        return links(letter).stream().findFirst().orElseThrow(() -> new AssertionError("No link in:\n" + letter.text()));
    }

    public static List<String> links(Letter letter) {
        return LINK.matcher(letter.text()).results().map(link -> link.group(1)).toList();
    }

    public AccountId account(String email) {
        return new AccountId(jdbc.sql("select id from account where email = ?").param(email).query(UUID.class).single());
    }

    /** A key of the account, which somebody has added. */
    public void addsPasskey(String email) {
        jdbc.sql("""
                insert into passkey (id, account_id, name, credential_id, public_key, attestation, signatures, backed_up)
                values (gen_random_uuid(), ?, 'Telephone', decode(md5(?), 'hex'), '', '', 0, false)""")
                .params(account(email).value(), email).update();
    }

    public long passkeys(AccountId account) {
        return jdbc.sql("select count(*) from passkey where account_id = ?").param(account.value()).query(Long.class).single();
    }
}

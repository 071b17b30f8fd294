package app.kith.account;

import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings the addresses that earlier versions kept as they were typed into the one form that an {@link EmailAddress} has now.
 * In Java, since SQL knows no IDNA.
 *
 * <p>Letters to an address beyond ASCII went wherever the low bytes of its letters led. So nobody has proved to read what is
 * sent there: such an account keeps everything but its confirmation, and what was written about the address is worthless.
 * Where it now has the form of another account's address nothing is merged: both claim it, and whoever follows the link in
 * a letter owns it. One that only looked like another's, and is no address any more, stays as it is and equals none.
 */
@Component
class EarlierAddresses extends RowMigration {

    private static final Logger LOG = LoggerFactory.getLogger(EarlierAddresses.class);

    private static final String ASCII = "^[ -~]+$";

    EarlierAddresses() {
        super("070", "one form of an address");
    }

    @Override
    void migrate(JdbcClient jdbc) {
        accounts(jdbc);
        for (String links : new String[] {"email_change", "former_email"}) column(jdbc, links, "email");
        column(jdbc, "letter", "recipient");
    }

    private static void accounts(JdbcClient jdbc) {
        record Row(UUID id, String email, boolean ascii) {}
        // First of all, so that no two who are confirmed ever have one form, not even while this goes on.
        jdbc.sql("update account set email_confirmed_at = null where email !~ :ascii").param("ascii", ASCII).update();
        for (Row row : jdbc.sql("select id, email, email ~ :ascii as ascii from account").param("ascii", ASCII).query(Row.class).list()) {
            Optional<EmailAddress> form = EmailAddress.of(row.email);
            jdbc.sql("update account set email = :email, email_key = :email where id = :id")
                    .param("email", form.map(EmailAddress::value).orElse(row.email))
                    .param("id", row.id)
                    .update();
            if (row.ascii && form.isPresent()) continue;
            jdbc.sql("update account set email_confirmed_at = null where id = :id").param("id", row.id).update();
            jdbc.sql("delete from email_confirmation where account_id = :id").param("id", row.id).update();
            LOG.warn(form.isPresent()
                    ? "{} confirms its address anew: letters to it may have gone elsewhere"
                    : "{} has no address any more: the one that was typed only looks like one", row.id);
        }
    }

    private static void column(JdbcClient jdbc, String table, String column) {
        for (String email : jdbc.sql("select distinct %s from %s".formatted(column, table)).query(String.class).list()) {
            Optional<EmailAddress> form = EmailAddress.of(email).filter(_ -> email.matches(ASCII));
            jdbc.sql((form.isPresent() ? "update %1$s set %2$s = :form where %2$s = :email" : "delete from %1$s where %2$s = :email").formatted(table, column))
                    .param("form", form.map(EmailAddress::value).orElse(""))
                    .param("email", email)
                    .update();
        }
    }
}

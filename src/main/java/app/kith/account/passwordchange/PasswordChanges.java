package app.kith.account.passwordchange;

import app.kith.account.Account;
import app.kith.account.Passwords;
import app.kith.account.StoredPasswords;
import app.kith.account.sessions.Sessions;
import app.kith.mail.Postbox;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A password gives way to another: what was open under the old one is closed, and the owner is told. */
@Component
class PasswordChanges {

    private static final Logger LOG = LoggerFactory.getLogger(PasswordChanges.class);

    private final Passwords passwords;
    private final StoredPasswords storedPasswords;
    private final Sessions sessions;
    private final Postbox postbox;
    private final PasswordChangeLetters letters;

    PasswordChanges(
            Passwords passwords, StoredPasswords storedPasswords, Sessions sessions, Postbox postbox, PasswordChangeLetters letters) {
        this.passwords = passwords;
        this.storedPasswords = storedPasswords;
        this.sessions = sessions;
        this.postbox = postbox;
        this.letters = letters;
    }

    /** While others may claim the address, too, its passwords are kept so that one verification tells them apart. */
    String hash(Account account, String wanted) {
        return account.confirmed() ? passwords.hash(wanted) : storedPasswords.alike(account.id(), wanted);
    }

    /** Which password is the present one. It is asked before anybody proves to know it. */
    int version(Account account) {
        return storedPasswords.version(account.id());
    }

    /** False when it is another since that version: of many presses at once one counts, and one letter leaves. */
    @Transactional
    boolean change(Account account, int version, String passwordHash, HttpServletRequest here) {
        if (!storedPasswords.replace(account.id(), version, passwordHash)) return false;
        sessions.endOthers(account.id(), here);
        account.reach().ifPresent(email -> postbox.post(letters.changed(email)));
        LOG.info("The password of {} was changed", account.id());
        return true;
    }
}

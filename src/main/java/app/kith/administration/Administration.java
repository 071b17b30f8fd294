package app.kith.administration;

import app.kith.account.Account;
import app.kith.account.Accounts;
import app.kith.account.EmailAddress;
import app.kith.account.Role;
import app.kith.account.administrator.Administrators;
import app.kith.account.lock.Locks;
import app.kith.account.passwordreset.PasswordResets;
import app.kith.account.sessions.Sessions;
import app.kith.console.Errand;
import app.kith.console.ErrandRefused;
import app.kith.mail.UndeliveredLetters;
import app.kith.member.Members;
import app.kith.settings.Settings;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** {@code kith.jar admin …}: who administers the site, and the ways out for those who are locked out of it. */
@Component
class Administration implements Errand {

    private static final String USAGE = """
            What can be done for accounts, whether the site runs or not; <who> is an e-mail address or a page (@name):

              admin list                 says who administers the site
              admin letters              lists the letters that could not be delivered, and why
              admin grant <who>          makes a member an administrator
              admin revoke <who>         makes an administrator a member
              admin end-sessions <who>   signs them out everywhere
              admin lock <who>           signs them out and lets them in no more
              admin unlock <who>         lets them in again
              admin reset <who>          prints a link by which they choose a new password, for half an hour""";

    private static final Logger LOG = LoggerFactory.getLogger(Administration.class);

    private final Accounts accounts;
    private final Administrators administrators;
    private final Members members;
    private final Sessions sessions;
    private final Locks locks;
    private final PasswordResets resets;
    private final UndeliveredLetters undelivered;
    private final Settings settings;

    Administration(
            Accounts accounts,
            Administrators administrators,
            Members members,
            Sessions sessions,
            Locks locks,
            PasswordResets resets,
            UndeliveredLetters undelivered,
            Settings settings) {
        this.accounts = accounts;
        this.administrators = administrators;
        this.members = members;
        this.sessions = sessions;
        this.locks = locks;
        this.resets = resets;
        this.undelivered = undelivered;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "admin";
    }

    @Override
    public void run(List<String> words, Consumer<String> say) {
        if (words.size() == 1 && words.getFirst().equals("list")) list(say);
        else if (words.size() == 1 && words.getFirst().equals("letters")) letters(say);
        else if (words.size() == 2) obey(words.getFirst(), find(words.get(1)), say);
        else if (words.isEmpty() || words.getFirst().matches("-h|--help|help")) say.accept(USAGE);
        else throw unknown(words.getFirst());
    }

    private void list(Consumer<String> say) {
        List<Account> all = administrators.all();
        if (all.isEmpty()) say.accept("Nobody administers the site. Its next start prints the link by which an administrator joins.");
        all.forEach(account -> say.accept(called(account)));
    }

    private void letters(Consumer<String> say) {
        List<UndeliveredLetters.Undelivered> all = undelivered.newest();
        if (all.isEmpty()) say.accept("No letter of the last ninety days came back.");
        all.forEach(letter -> say.accept("%s %s: %s%s".formatted(
                letter.at().truncatedTo(ChronoUnit.SECONDS), letter.recipient(), letter.reason(), letter.unreachable() ? " (not reachable)" : "")));
    }

    private void obey(String order, Account account, Consumer<String> say) {
        switch (order) {
            case "grant" -> {
                administrators.become(account.id(), Role.ADMINISTRATOR);
                say.accept("%s administers the site now, and signs in afresh.".formatted(called(account)));
            }
            case "revoke" -> {
                administrators.become(account.id(), Role.MEMBER);
                say.accept("%s is a member like others now, and signs in afresh.".formatted(called(account)));
                if (administrators.all().isEmpty()) list(say);
            }
            case "end-sessions" -> {
                sessions.endAll(account.id());
                LOG.info("{} was signed out everywhere, from the console", account.id());
                say.accept("%s is signed out everywhere.".formatted(called(account)));
            }
            case "lock" -> {
                locks.lock(account.id());
                say.accept("%s is signed out, and cannot sign in.".formatted(called(account)));
                if (account.role() == Role.ADMINISTRATOR && administrators.all().isEmpty()) list(say);
            }
            case "unlock" -> {
                locks.unlock(account.id());
                say.accept("%s can sign in again.".formatted(called(account)));
            }
            case "reset" -> reset(account, say);
            default -> throw unknown(order);
        }
    }

    private boolean admitted(Account account) {
        return accounts.admit(account.id()).isPresent();
    }

    /** Prints no link that leads nowhere: {@link PasswordResets} takes none for a claim of an address that has its owner. */
    private void reset(Account account, Consumer<String> say) {
        if (!admitted(account)) throw new ErrandRefused(
                "%s is locked, and a new password lets nobody in: let them in again first, with admin unlock.".formatted(called(account)));
        if (!account.confirmed() && accounts.owner(account.email()).isPresent()) throw new ErrandRefused(
                "%s claims an address that is another account's, and it lets in that one alone: no link changes that.".formatted(called(account)));
        if (account.leaving()) say.accept("%s is about to leave, and finds one page after signing in: that on which they can stay.".formatted(called(account)));
        String link = settings.baseUrl().resolve("/password/reset/" + resets.issue(account.id())).toString();
        LOG.info("A link to a new password of {} was printed at the console", account.id());
        say.accept("%s chooses a new password here, within half an hour:".formatted(called(account)));
        say.accept(link);
    }

    /** By the address that its owner has confirmed, or that just one account claims; or by a page, under its old names too. */
    private Account find(String who) {
        Optional<Account> account = who.startsWith("@")
                ? members.called(who.substring(1)).flatMap(accounts::find)
                : EmailAddress.of(who).flatMap(this::find);
        return account.orElseThrow(() -> new ErrandRefused("Nobody here is \"%s\": give an e-mail address or a page like @name.".formatted(who)));
    }

    private Optional<Account> find(EmailAddress email) {
        List<Account> meant = accounts.meant(email);
        if (meant.size() > 1) throw new ErrandRefused("Several accounts claim this address and none has confirmed it: give the page of the one you mean, like @name.");
        return meant.stream().findFirst();
    }

    private String called(Account account) {
        String page = members.find(account.id()).map(member -> "%s, @%s".formatted(member.name().full(), member.slug())).orElse("no page yet");
        return "%s (%s)".formatted(account.email().value(), page);
    }

    private static ErrandRefused unknown(String order) {
        return new ErrandRefused("Kith does not know \"admin %s\": see admin --help.".formatted(order));
    }
}

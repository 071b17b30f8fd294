package app.kith.joining;

import app.kith.account.EmailAddress;
import app.kith.account.Passwords;
import app.kith.member.Name;
import app.kith.web.Problems;
import app.kith.web.Typed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stage You as it was typed. */
public record YouForm(@Nullable String firstName, @Nullable String lastName, @Nullable String email, @Nullable String password) {

    static YouForm of(Draft draft) {
        return new YouForm(
                draft.firstName().orElse(null), draft.lastName().orElse(null), draft.email().orElse(null), null);
    }

    public Optional<String> first() {
        return Typed.line(firstName);
    }

    public Optional<String> last() {
        return Typed.line(lastName);
    }

    /** What the newcomer would be called, where that can be a name. */
    Optional<Name> name() {
        boolean usable = !tooLong(first()) && !tooLong(last());
        return first().filter(name -> usable).map(name -> new Name(name, last()));
    }

    public Optional<String> address() {
        return Typed.line(email);
    }

    Optional<String> secret() {
        return Optional.ofNullable(password).filter(typed -> !typed.isEmpty());
    }

    /** What is wrong with everything but the password. */
    Problems problems() {
        return found(false, false);
    }

    /**
     * @param known whether the draft holds a password already, so that none need be typed again
     * @param anothers whether the name would be read as that of somebody who looks after the site
     * @param outOfReach whether no letter can be written to the address from here
     */
    Problems problems(Passwords passwords, boolean known, boolean anothers, boolean outOfReach) {
        Problems above = found(anothers, outOfReach);
        return secret().isEmpty() && known ? above : above.and(passwords.problems("password", password));
    }

    private Problems found(boolean anothers, boolean outOfReach) {
        return new Problems.Finder()
                .when(first().isEmpty(), "firstName", "joining.you.firstName.missing")
                .when(tooLong(first()), "firstName", "joining.you.name.long", "most", Name.LONGEST)
                .when(anothers, "firstName", "joining.you.name.staff")
                .when(tooLong(last()), "lastName", "joining.you.name.long", "most", Name.LONGEST)
                .when(address().isEmpty(), "email", "joining.you.email.missing")
                .when(outOfReach, "email", "account.email.letters")
                .when(address().flatMap(EmailAddress::of).isEmpty(), "email", "joining.you.email.wrong")
                .all();
    }

    private static boolean tooLong(Optional<String> name) {
        return name.filter(line -> Typed.longer(line, Name.LONGEST)).isPresent();
    }
}

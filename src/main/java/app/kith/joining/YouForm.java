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

    public Optional<String> address() {
        return Typed.line(email);
    }

    Optional<String> secret() {
        return Optional.ofNullable(password).filter(typed -> !typed.isEmpty());
    }

    /** What is wrong with everything but the password. */
    Problems problems() {
        return found().all();
    }

    /** @param known whether the draft holds a password already, so that none need be typed again */
    Problems problems(Passwords passwords, boolean known) {
        var found = found().when(secret().isEmpty() && !known, "password", "joining.you.password.missing");
        secret().flatMap(passwords::weakness).ifPresent(weakness -> {
            String key = "joining.you.password." + weakness.name().toLowerCase(java.util.Locale.ROOT);
            found.when(true, "password", key, "shortest", Passwords.SHORTEST, "longest", Passwords.LONGEST);
        });
        return found.all();
    }

    private Problems.Finder found() {
        return new Problems.Finder()
                .when(first().isEmpty(), "firstName", "joining.you.firstName.missing")
                .when(tooLong(first()), "firstName", "joining.you.name.long", "most", Name.LONGEST)
                .when(tooLong(last()), "lastName", "joining.you.name.long", "most", Name.LONGEST)
                .when(address().isEmpty(), "email", "joining.you.email.missing")
                .when(address().flatMap(EmailAddress::of).isEmpty(), "email", "joining.you.email.wrong");
    }

    private static boolean tooLong(Optional<String> name) {
        return name.filter(line -> Typed.longer(line, Name.LONGEST)).isPresent();
    }
}

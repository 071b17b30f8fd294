package app.kith.village;

import app.kith.account.Account;
import app.kith.account.AccountId;
import app.kith.account.Accounts;
import app.kith.account.EmailAddress;
import app.kith.account.Passwords;
import app.kith.account.Role;
import app.kith.member.Experience;
import app.kith.member.Members;
import app.kith.member.Name;
import app.kith.member.Newcomer;
import app.kith.member.WrittenProfile;
import app.kith.picture.Caption;
import app.kith.picture.PictureId;
import app.kith.picture.Pictures;
import app.kith.picture.Taken;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets the people of the village move in: whoever lives there already stays as they are. */
@Component
@ConditionalOnBooleanProperty("kith.demo")
class Settling {

    private final Accounts accounts;
    private final Members members;
    private final Pictures pictures;
    private final Passwords passwords;
    private final VillagePasswords keys;
    private final Yesterdays yesterdays;
    private final TransactionTemplate transaction;

    Settling(Accounts accounts, Members members, Pictures pictures, Passwords passwords, VillagePasswords keys, Yesterdays yesterdays,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.members = members;
        this.pictures = pictures;
        this.passwords = passwords;
        this.keys = keys;
        this.yesterdays = yesterdays;
        this.transaction = transaction;
    }

    void settle(Villager villager) {
        EmailAddress email = EmailAddress.of(villager.email()).orElseThrow();
        if (accounts.owner(email).isPresent()) return;
        String hash = passwords.hash(keys.of(villager));
        Optional<PictureId> picture = portrait(villager);
        transaction.executeWithoutResult(status -> {
            AccountId account = accounts.open(email, hash, Role.MEMBER);
            accounts.confirm(account);
            members.welcome(account, newcomer(villager, picture));
            yesterdays.joined(account, Instant.now().minus(Duration.ofDays(Village.days(villager))));
        });
    }

    Optional<Account> owner(Villager villager) {
        return accounts.owner(EmailAddress.of(villager.email()).orElseThrow());
    }

    private Optional<PictureId> portrait(Villager villager) {
        return switch (pictures.take(villager.picture(), Optional.empty(), Caption.of(villager.description()))) {
            case Taken.Kept(var picture, var still) -> Optional.of(picture.id());
            case Taken.Refused(var reason, _) -> throw new IllegalStateException("A drawing of ours was refused: " + reason);
            case Taken.Busy(), Taken.TooMany(), Taken.StoreDown(), Taken.NoRoom() -> Optional.empty();
        };
    }

    private static Newcomer newcomer(Villager villager, Optional<PictureId> picture) {
        var written = new WrittenProfile(
                new Name(villager.firstName(), villager.lastName()),
                villager.introduction(),
                villager.skills(),
                villager.interests(),
                villager.experience().stream().map(deed -> new Experience(deed.line(), deed.span())).toList());
        return new Newcomer(written, picture);
    }
}

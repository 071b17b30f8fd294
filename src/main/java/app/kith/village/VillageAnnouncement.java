package app.kith.village;

import app.kith.console.Announcement;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Prints who lives in the village, and how to sign in as them. */
@Component
@Order(2)
@ConditionalOnBooleanProperty("kith.demo")
class VillageAnnouncement implements Announcement {

    private final VillagePasswords passwords;

    VillageAnnouncement(VillagePasswords passwords) {
        this.passwords = passwords;
    }

    @Override
    public List<String> lines() {
        var people = Village.heart().stream()
                .map(villager -> "  %-28s %s".formatted(villager.email(), passwords.of(villager)));
        return Stream.of(
                        Stream.of("The village is planted. Sign in as any of these:"),
                        people,
                        Stream.of("  (%s neighbours more move in meanwhile.)".formatted(Neighbours.all().size())))
                .flatMap(lines -> lines).toList();
    }
}

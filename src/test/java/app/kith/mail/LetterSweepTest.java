package app.kith.mail;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Letters;
import app.kith.joining.Newcomers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters are kept for ninety days, whoever they were for. */
@KithTest
class LetterSweepTest {

    @Autowired
    Newcomers newcomers;

    @Autowired
    Letters letters;

    @Autowired
    Outbox outbox;

    @Autowired
    UndeliveredLetters undelivered;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatHasLainInTheOutboxForNinetyDaysIsRemovedAndNothingElse() throws IOException {
        Path old = aged(letter(), 91);
        Path young = aged(letter(), 89);
        Path half = aged(Files.createTempFile(outbox.folder(), "." + UUID.randomUUID(), null), 91);
        Path foreign = aged(Files.createTempFile(outbox.folder(), "notes", ".txt"), 91);
        outbox.sweep();
        assertThat(old).doesNotExist();
        assertThat(half).doesNotExist();
        assertThat(young).exists();
        assertThat(foreign).exists();
        assertThat(outbox.ids()).as("foreign files are no letters").isNotEmpty();
        Files.delete(foreign);
    }

    /** The file of one that has just arrived. */
    private Path letter() {
        String email = Newcomers.address();
        newcomers.joined("Lena", "Letter", email);
        Letter arrived = letters.to(email);
        UUID id = outbox.ids().stream().filter(one -> outbox.find(one).filter(arrived::equals).isPresent()).findFirst().orElseThrow();
        return outbox.folder().resolve(id + ".eml");
    }

    private static Path aged(Path file, int days) throws IOException {
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(days))));
    }

    @Test
    void whyLettersWereGivenUpIsForgottenAfterNinetyDays() {
        UUID old = UUID.randomUUID();
        UUID young = UUID.randomUUID();
        for (UUID id : new UUID[] {old, young}) undelivered.keep(id, "nobody@example.org", "nobody here", true);
        jdbc.sql("update undelivered_letter set given_up_at = now() - make_interval(days => case id when :old then 91 else 89 end) where id in (:old, :young)")
                .param("old", old).param("young", young).update();
        undelivered.sweep();
        assertThat(jdbc.sql("select id from undelivered_letter where id in (:old, :young)").param("old", old).param("young", young).query(UUID.class).list())
                .containsExactly(young);
        jdbc.sql("delete from undelivered_letter where id = ?").param(young).update();
    }
}

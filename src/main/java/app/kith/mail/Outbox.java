package app.kith.mail;

import app.kith.settings.Settings;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The folder in the data folder where letters lie while no mail server is configured. */
@Component
public class Outbox {

    private final Path folder;

    Outbox(Settings settings) {
        this.folder = settings.data().resolve("outbox");
    }

    Path folder() {
        return folder;
    }

    /** The letters as their recipients would read them, the newest first. */
    public List<Letter> letters() {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml")).sorted().toList().reversed().stream()
                    .map(Outbox::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Letter read(Path file) {
        try (var bytes = Files.newInputStream(file)) {
            var message = new MimeMessage(null, bytes);
            return new Letter(message.getAllRecipients()[0].toString(), message.getSubject(), message.getContent().toString());
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException("Not a letter: " + file.getFileName(), unreadable);
        }
    }
}

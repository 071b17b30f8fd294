package app.kith.mail;

import app.kith.settings.Settings;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The folder in the data folder where letters lie while no mail server is configured. */
@Component
public class Outbox {

    private static final String ENDING = ".eml";

    private final Path folder;

    Outbox(Settings settings) {
        this.folder = settings.data().resolve("outbox");
    }

    Path folder() {
        return folder;
    }

    /** What the letters are called, the newest first. */
    public List<UUID> ids() {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .sorted(Comparator.reverseOrder())
                    .map(name -> UUID.fromString(name.substring(0, name.length() - ENDING.length())))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A letter as its recipient would read it. */
    public Optional<Letter> find(UUID id) {
        Path file = folder.resolve(id + ENDING);
        return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    private static Letter read(Path file) {
        try (var bytes = Files.newInputStream(file)) {
            var message = new MimeMessage(null, bytes);
            var parts = (Multipart) message.getContent();
            String text = parts.getBodyPart(0).getContent().toString();
            String html = parts.getBodyPart(1).getContent().toString();
            return new Letter(message.getAllRecipients()[0].toString(), message.getSubject(), text, html);
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException("Not a letter: " + file.getFileName(), unreadable);
        }
    }
}

package app.kith.mail;

import app.kith.settings.Settings;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The folder in the data folder where letters lie while no mail server is configured: for ninety days. */
@Component
public class Outbox {

    private static final String ENDING = ".eml";
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** Letters, and those that are half written; whatever else lies here is somebody else's. */
    private static final Pattern NAME = Pattern.compile(ID + "\\.eml|\\." + ID + "\\d*\\.tmp");

    private static final Duration KEPT = Duration.ofDays(90);

    private final Path folder;

    Outbox(Settings settings) {
        this.folder = settings.data().resolve("outbox");
    }

    Path folder() {
        return folder;
    }

    /** What the letters are called, the newest first. */
    public List<UUID> ids() {
        return files().map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(ENDING))
                .sorted(Comparator.reverseOrder())
                .map(name -> UUID.fromString(name.substring(0, name.length() - ENDING.length())))
                .toList();
    }

    private Stream<Path> files() {
        if (!Files.isDirectory(folder)) return Stream.empty();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> NAME.matcher(file.getFileName().toString()).matches()).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A letter as its recipient would read it; none when it was handed on or forgotten meanwhile. */
    public Optional<Letter> find(UUID id) {
        Path file = folder.resolve(id + ENDING);
        try (var bytes = Files.newInputStream(file)) {
            var message = new MimeMessage(null, bytes);
            var parts = (Multipart) message.getContent();
            String text = parts.getBodyPart(0).getContent().toString();
            String html = parts.getBodyPart(1).getContent().toString();
            var unsubscribe = Optional.ofNullable(message.getHeader(Envelope.UNSUBSCRIBE, null)).map(header -> header.replaceAll("[<>]", ""));
            return Optional.of(new Letter(message.getAllRecipients()[0].toString(), message.getSubject(), text, html, unsubscribe));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException("Not a letter: " + file.getFileName(), unreadable);
        }
    }

    /** Removes all letters to these addresses. */
    public void forget(Set<String> recipients) {
        remove(file -> recipients.contains(recipient(file)));
    }

    /** As it stands in the header; nothing where a letter is half written, or has just been taken away. */
    private static String recipient(Path file) {
        try (var bytes = Files.newInputStream(file)) {
            String[] to = new InternetHeaders(bytes, true).getHeader("To");
            return to == null ? "" : to[0].strip();
        } catch (IOException | MessagingException unreadable) {
            return "";
        }
    }

    /** Removes what has lain here for too long. */
    void sweep() {
        Instant oldest = Instant.now().minus(KEPT);
        remove(file -> writtenBefore(oldest, file));
    }

    private static boolean writtenBefore(Instant moment, Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void remove(Predicate<Path> which) {
        for (Path file : files().filter(which).toList()) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException stays) {
                throw new UncheckedIOException(stays);
            }
        }
    }
}

package app.kith.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.UUID;

/** Lays letters into a folder, where no mail server is configured: whoever runs the site hands them on. */
class OutboxTransport implements MailTransport {

    private final Path folder;
    private final Envelope envelope;

    OutboxTransport(Path folder, Envelope envelope) {
        this.folder = folder;
        this.envelope = envelope;
    }

    @Override
    public Handing deliver(UUID id, Letter letter) {
        try {
            lay(id, envelope.seal(id, letter));
            return new Handing.Taken();
        } catch (Envelope.Unwritable nobody) {
            return new Handing.Unwritable();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } catch (MessagingException unsealed) {
            throw new IllegalStateException("The letter cannot be written", unsealed);
        }
    }

    /** Whole or not at all: where it cannot be written to the end, as on a full disk, no half of it stays. */
    private void lay(UUID id, MimeMessage message) throws IOException, MessagingException {
        Files.createDirectories(folder);
        Path half = Files.createTempFile(folder, "." + id, null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            try (var file = Files.newOutputStream(half)) {
                message.writeTo(file);
            }
            Files.move(half, folder.resolve(id + ".eml"), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    /** Who hands a letter on may or may not have a server that does. */
    @Override
    public Optional<Boolean> offersSmtpUtf8() {
        return Optional.of(false);
    }
}

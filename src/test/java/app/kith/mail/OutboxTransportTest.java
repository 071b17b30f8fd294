package app.kith.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Letters in a folder. */
class OutboxTransportTest {

    private static final UUID ID = UUID.randomUUID();

    @TempDir
    Path folder;

    private MailTransport.Handing lays(String recipient) {
        var envelope = new Envelope(Sender.at("localhost"), "localhost");
        return new OutboxTransport(folder, envelope).deliver(ID, new Letter(recipient, "Hello", "Good night.\n", "<p>Good night.</p>"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLetterIsReadByNobodyButItsOwner() throws Exception {
        assertThat(lays("reader@example.org")).isInstanceOf(MailTransport.Handing.Taken.class);
        assertThat(folder.toFile().list()).containsExactly(ID + ".eml");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(ID + ".eml")))).isEqualTo("rw-------");
    }

    @Test
    void ofALetterThatCannotBeAddressedNothingStays() {
        assertThat(lays("reader@example.org\r\nBcc: everybody@example.org")).isInstanceOf(MailTransport.Handing.Unwritable.class);
        assertThat(folder).isEmptyDirectory();
    }

    /** Each try would leave another half, and fill the disk that is full. */
    @Test
    void ofALetterThatCannotBeLaidDownNoHalfStays() throws Exception {
        Path inTheWay = Files.createDirectories(folder.resolve(ID + ".eml/folder")).getParent();
        for (int attempt = 0; attempt < 2; attempt++) assertThatThrownBy(() -> lays("reader@example.org")).isInstanceOf(UncheckedIOException.class);
        assertThat(folder.toFile().listFiles()).containsExactly(inTheWay.toFile());
    }
}

package app.kith.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.settings.CannotStart;
import app.kith.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeysTest {

    private static final String OLD = Base64.getEncoder().encodeToString("the old key, which is 32 bytes..".getBytes());
    private static final String NEW = Base64.getUrlEncoder().withoutPadding().encodeToString("the new key: \u00ff\u00fe\u00fd is longer than the old".getBytes());

    @TempDir
    Path data;

    @Test
    void theFirstStartMakesAKeyThatOnlyItsOwnerCanReadAndTheNextFindsIt() throws IOException {
        var made = keys("");
        assertThat(made.newest()).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("signing.keys")))).isEqualTo("rw-------");
        assertThat(keys("").newest()).isEqualTo(made.newest());
        try (var files = Files.list(data)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void theNewestComesFirstAndTheOldOnesAreBelieved() throws IOException {
        assertThat(keys(" " + NEW + " , " + OLD).all()).hasSize(2);
        assertThat(new String(keys(NEW + "," + OLD).newest())).startsWith("the new key");
        assertThat(data.resolve("signing.keys")).doesNotExist();

        Files.writeString(data.resolve("signing.keys"), NEW + "\n" + OLD + "\n\n");
        assertThat(new String(keys("").newest())).startsWith("the new key");
        assertThat(keys("").all()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "bm90IGxvbmcgZW5vdWdo", "!!!not Base64 at all, but long enough to be a key!!!", ","})
    void aKeyThatIsNoneIsRefusedAndNotRepeated(String chosen) {
        assertThatThrownBy(() -> keys(chosen)).isInstanceOf(CannotStart.class).hasNoCause()
                .hasMessageContaining("KITH_KEYS").hasMessageContaining("openssl rand -base64 32");
        assertThatThrownBy(() -> keys(chosen)).message().doesNotContain("not Base64 at all", "bm90");
    }

    @Test
    void aKeyOfTheFileThatIsNoneIsRefused() throws IOException {
        Files.writeString(data.resolve("signing.keys"), "\n");
        assertThatThrownBy(() -> keys("")).isInstanceOf(CannotStart.class).hasMessageContaining("signing.keys");
    }

    private SigningKeys keys(String chosen) {
        return new SigningKeys(new Settings(0, data, null, null, null, null), chosen);
    }
}

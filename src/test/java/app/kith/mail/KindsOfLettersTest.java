package app.kith.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every kind of letter has its words. Those here are about something that their reader, or somebody with their address, began (an
 * account, a dream that asks for help, an offer) and end with it, so nobody unsubscribes from them. Whoever adds a
 * kind decides: if it is of this sort, it stands here; if not, its letters need a {@code List-Unsubscribe} (RFC 8058), which
 * {@link Envelope} does not write yet.
 */
class KindsOfLettersTest {

    private static final Path WORDS = Path.of("src/main/jte");
    private static final Pattern SUBJECT = Pattern.compile("(?:.+\\.)?letter\\.(\\w+)\\.subject");

    @Test
    void nobodyUnsubscribesFromAnyOfThem() throws IOException {
        assertThat(kinds()).containsExactly(
                "account/confirmation confirm", "account/confirmation known",
                "account/emailchange changed", "account/emailchange confirm", "account/emailchange restored", "account/emailchange taken",
                "account/passkey added", "account/passkey removed",
                "account/passwordchange changed",
                "account/passwordreset claim", "account/passwordreset claims", "account/passwordreset done", "account/passwordreset owner",
                "dream/offer accepted", "dream/offer declined", "dream/offer offered", "dream/offer waiting",
                "leaving leaving", "leaving/export ready");
    }

    private static TreeSet<String> kinds() throws IOException {
        var kinds = new TreeSet<String>();
        try (var files = Files.walk(WORDS)) {
            for (Path bundle : files.filter(file -> file.endsWith("words.properties")).toList()) {
                var words = new Properties();
                try (var reader = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
                    words.load(reader);
                }
                for (String key : words.stringPropertyNames()) {
                    var subject = SUBJECT.matcher(key);
                    if (subject.matches()) kinds.add(WORDS.relativize(bundle.getParent()) + " " + subject.group(1));
                }
            }
        }
        return kinds;
    }
}

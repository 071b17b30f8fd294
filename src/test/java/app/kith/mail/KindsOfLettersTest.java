package app.kith.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every kind of letter has its words. Whoever adds one decides: if it answers what its reader, or somebody with their address, did to an
 * account, nobody unsubscribes from it; if it tells what others did on the site, its {@link Writing} says how to unsubscribe.
 */
class KindsOfLettersTest {

    private static final Path WORDS = Path.of("src/main/jte");
    private static final Pattern SUBJECT = Pattern.compile("(?:.+\\.)?letter\\.(\\w+)\\.subject");

    /** That one tells what others did; {@code dev/DevTest} looks whether it says how to get no more. */
    private static final Predicate<String> OTHERS = kind -> kind.startsWith("dream/");

    @Test
    void nobodyUnsubscribesFromThoseAboutTheirAccountAndEverybodyMayFromTheOthers() throws IOException {
        assertThat(kinds(OTHERS)).containsExactly("dream/offer accepted", "dream/offer declined", "dream/offer offered", "dream/offer waiting");
        assertThat(kinds(OTHERS.negate())).containsExactly(
                "account/confirmation confirm", "account/confirmation known",
                "account/emailchange changed", "account/emailchange confirm", "account/emailchange restored", "account/emailchange taken",
                "account/passkey added", "account/passkey removed",
                "account/passwordchange changed",
                "account/passwordreset claim", "account/passwordreset claims", "account/passwordreset done", "account/passwordreset owner",
                "leaving leaving", "leaving/export ready");
    }

    private static TreeSet<String> kinds(Predicate<String> which) throws IOException {
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
        kinds.removeIf(which.negate());
        return kinds;
    }
}

package app.kith.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoicesTest {

    @TempDir
    Path data;

    @Test
    void withoutAnyChoiceTheSiteIsOnPort8080OfThisMachine() {
        var settings = Choices.read(Map.of()).settings();

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.data()).isEqualTo(Path.of("data"));
        assertThat(settings.baseUrl()).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(settings.databaseUrl()).isNull();
        assertThat(settings.mailUrl()).isNull();
        assertThat(settings.https()).isFalse();
    }

    @Test
    void theEnvironmentIsStrongerThanTheFile() throws IOException {
        file("KITH_PORT=8001\nKITH_MAIL_URL = smtp://post.example:25\n");

        var settings = read(Map.of("KITH_PORT", "8002")).settings();

        assertThat(settings.port()).isEqualTo(8002);
        assertThat(settings.mailUrl()).isEqualTo("smtp://post.example:25");
    }

    /** Links begin with it, and cookies are named by it. */
    @Test
    void anyFreePortIsThatOfTheAddressToo() throws IOException {
        var settings = read(Map.of("KITH_PORT", "0")).settings();

        assertThat(settings.port()).isPositive();
        assertThat(settings.baseUrl()).hasToString("http://localhost:" + settings.port());
        assertThat(settings.portOfAddress()).hasValue(settings.port());
    }

    @Test
    void aFileWithAByteOrderMarkIsRead() throws IOException {
        file("\uFEFFKITH_PORT=8001\n# Grüße\n");

        assertThat(read(Map.of()).settings().port()).isEqualTo(8001);
    }

    @Test
    void aFileInAnotherEncodingIsOneSentenceThatSaysWhere() throws IOException {
        Files.writeString(data.resolve("kith.properties"), "KITH_PORT=8001\n# Gr\u00fc\u00dfe\n", StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> read(Map.of())).isInstanceOf(CannotStart.class)
                .hasMessageMatching("Line 2 of .*/kith.properties is not in UTF-8, as in Latin-1 perhaps: save it in UTF-8\\.");

        Files.writeString(data.resolve("kith.properties"), "KITH_PORT=8001\n", StandardCharsets.UTF_16);
        assertThatThrownBy(() -> read(Map.of())).isInstanceOf(CannotStart.class)
                .hasMessageMatching(".*/kith.properties is written in UTF-16: save it in UTF-8\\.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%b", "${y}", "a\"b", "a`b", "a$b", "a\\b", "a\nb", "/tmp/50%"})
    void aDataFolderThatWouldMeanSomethingElseElsewhereIsOneSentence(String folder) {
        assertThatThrownBy(() -> Choices.read(Map.of("KITH_DATA", folder))).isInstanceOf(CannotStart.class)
                .hasMessageMatching("The data folder cannot be .*: choose one without any of % \\$ \" ` \\\\ in its path, with KITH_DATA\\.");
    }

    @Test
    void aFileInThePlaceOfTheDataFolderIsOneSentence() throws IOException {
        var file = Files.createFile(data.resolve("file")).toString();
        assertThatThrownBy(() -> Choices.read(Map.of("KITH_DATA", file))).isInstanceOf(CannotStart.class)
                .hasMessage("The data folder cannot be " + file + ", which is a file: name a folder with KITH_DATA.");
    }

    @Test
    void lettersThatTheLocaleDoesNotKnowAreOneSentence() {
        assertThatThrownBy(() -> Choices.read(Map.of("KITH_DATA", "k\uFFFD\uFFFDche"))).isInstanceOf(CannotStart.class)
                .hasMessageEndingWith("start Kith with LC_ALL=C.UTF-8.");
    }

    @Test
    void aTildeIsTheHomeFolder() {
        assertThat(Choices.read(Map.of("KITH_DATA", "~/nowhere/kith")).settings().data())
                .isEqualTo(Path.of(System.getProperty("user.home"), "nowhere/kith"));
    }

    @Test
    void anEmptyValueIsNone() throws IOException {
        file("KITH_PORT=8001\n");

        assertThat(read(Map.of("KITH_PORT", " ", "KITH_DATABASE_URL", "")).settings())
                .isEqualTo(new Settings(8001, data, null, null, null, null));
    }

    @Test
    void whatOthersKeepInTheEnvironmentIsTheirs() {
        assertThat(read(Map.of("DEBUG", "1", "SERVER_PORT", "x", "PGHOST", "h", "LANG", "C")).settings().port()).isEqualTo(8080);
    }

    @Test
    void aChoiceReachesSpringUnderItsOwnName() {
        assertThat(read(Map.of("KITH_BASE_URL", "https://kith.example", "KITH_MAIL_URL", "smtp://mail.example")).properties())
                .containsEntry("kith.base-url", "https://kith.example")
                .containsEntry("kith.mail-url", "smtp://mail.example")
                .containsEntry("kith.data", data.toString());
    }

    @Test
    void aSlipInAnEnvironmentVariableIsNamed() {
        assertRefused(Map.of("KITH_PRT", "80"), "The environment sets KITH_PRT, which Kith does not know: see bin/run --help.");
    }

    @Test
    void aSlipInTheFileIsNamed() throws IOException {
        file("PORT=80\n");

        assertRefused(Map.of(), data.resolve("kith.properties") + " sets PORT, which Kith does not know: see bin/run --help.");
    }

    @Test
    void theFileCannotSayWhereItLies() throws IOException {
        file("KITH_DATA=/elsewhere\n");

        assertThatThrownBy(() -> read(Map.of())).isInstanceOf(CannotStart.class).hasMessageContaining("set KITH_DATA in the environment");
    }

    @Test
    void aFileThatIsNoPropertiesFileIsOneSentence() throws IOException {
        file("KITH_PORT=\\u12\n");

        assertThatThrownBy(() -> read(Map.of())).isInstanceOf(CannotStart.class).hasMessageContaining("cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "65536", "80 80", "123456789012", "8080.0", "٨٠٨٠"})
    void aPortIsANumberOfAPort(String port) {
        assertRefused(Map.of("KITH_PORT", port), "KITH_PORT must be a number from 1 to 65535.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kith.example", "kith.example:443", "ftp://kith.example", "https://", "https:///x", "https://kith.example/site",
        "https://me@kith.example", "https://kith.example?a", "https://kith.example#a", "https://ki th", "localhost", "https://kith.example:99999"})
    void aBaseUrlIsTheOriginThatVisitorsType(String url) {
        assertRefused(Map.of("KITH_BASE_URL", url), Settings.BASE_URL);
    }

    @Test
    void aSlashAtTheEndOfTheBaseUrlDoesNoHarm() {
        var settings = read(Map.of("KITH_BASE_URL", "https://kith.example:8443/")).settings();

        assertThat(settings.baseUrl()).isEqualTo(URI.create("https://kith.example:8443"));
        assertThat(settings.https()).isTrue();
    }

    @Test
    void aMailAddressThatIsNoneIsRefusedWithoutQuotingIt() {
        assertThatThrownBy(() -> read(Map.of("KITH_MAIL_URL", "pop://me:secret@host")).settings())
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("KITH_MAIL_URL must look like")
                .message().doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "smtp://me@example.org:secret@host:25", "smtp://me:se@cret@host", "smtp://me:secret#@host", "smtp://me:secret/@host", "smtp://me:secret?@host",
        "smtp://me:secret%ss@host", "smtp://me:secret%@host", "smtp://me:secret%ff@host", "smtp://me:secret%0a@host", "smtp://me:se cret@host",
        "smtp://me:secret@host:99999", "smtp://me:secret@host:0", "smtp://me:secret@host:", "smtp://me:secret@host:25x", "smtp://me:secret@", "smtp://me:secret@:25",
        "smtp://", "smtp://:25", "smtp:///", "smtp://me:@host", "smtp://:secret@host", "smtp://secret@host", "smtp://me:secret@host/inbox", "smtp://me:secret@host?tls=no",
        "smtp://me:secret@ho_st", "smtp://me:secret@-host", "smtp://me:secret@[::1", "smtp://me:secret@::1:25", "smtp:me:secret@host", "SMTPX://me:secret@host", "secret"
    })
    void aMailAddressIsReadStrictlyAndRefusedInOneSentenceWithoutTheSecret(String url) {
        assertThatThrownBy(() -> read(Map.of("KITH_MAIL_URL", url)).settings())
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("KITH_MAIL_URL must look like").hasMessageContaining("%40").hasMessageMatching("[^\n]+[.]")
                .hasNoCause()
                .message().doesNotContain("secret", "me@");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "smtp://post.example", "smtps://post.example", "smtp://post.example:25", "smtp://127.0.0.1:2525", "smtp://[::1]:25", "smtp://localhost/",
        "smtp://me%40example.org:p%40ss%2Fw%23rd%25+:x@post.example:587", "smtp://me:pässword!@post.example", "SMTP://me:pass@post.example"
    })
    void aMailAddressMayHoldAnySignThatIsWrittenAsOne(String url) {
        assertThat(read(Map.of("KITH_MAIL_URL", url)).settings().mailUrl()).isEqualTo(url);
    }

    @Test
    void settingsNeverPrintAPassword() {
        assertThat(read(Map.of("KITH_DATABASE_URL", "postgresql://u:secret@h/d", "KITH_MAIL_URL", "smtp://u:secret@h")).settings().toString())
                .doesNotContain("secret");
    }

    @Test
    void theDocumentedFileNamesEverySettingAndNoOther() throws IOException {
        var example = Files.readString(Path.of("docs/kith.properties.example"));

        var named = Pattern.compile("^#?([A-Z0-9_]+)=", Pattern.MULTILINE).matcher(example).results().map(match -> match.group(1));

        // KITH_DATA says where the file lies, so it cannot stand in it.
        assertThat(named).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(Setting.values()).filter(setting -> setting != Setting.KITH_DATA).map(Setting::name).toList());
    }

    private void file(String text) throws IOException {
        Files.writeString(data.resolve("kith.properties"), text);
    }

    private Choices read(Map<String, String> environment) {
        var all = new HashMap<>(environment);
        all.put("KITH_DATA", data.toString());
        return Choices.read(all);
    }

    private void assertRefused(Map<String, String> environment, String sentence) {
        assertThatThrownBy(() -> read(environment).settings()).isInstanceOf(CannotStart.class).hasMessage(sentence);
    }
}

package app.kith.asset;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The static files as a browser gets them. */
@KithTest
class AssetsTest {

    private static final Path FILES = Path.of("src/main/resources/static");
    private static final String FOR_GOOD = "max-age=31536000, public, immutable";

    @Autowired
    Visitors visitors;

    @Autowired
    Newcomers newcomers;

    @Autowired
    Assets assets;

    @Test
    void whateverAPageOrAFileNamesIsThereForGood() {
        Set<String> named = new LinkedHashSet<>();
        Visitor visitor = visitors.arrives();
        for (String page : List.of("/", "/join/you", "/sign-in", "/nowhere")) named.addAll(filesOf(visitor.opens(page)));
        named.addAll(filesOf(newcomers.atSkills()));
        named.addAll(filesOf(newcomers.atPicture("Nora", "Named", Newcomers.address())));
        named.addAll(filesOf(newcomers.joined("Nora", "Named")));

        Set<String> seen = new LinkedHashSet<>();
        while (seen.size() < named.size()) {
            for (String address : List.copyOf(named)) if (seen.add(address)) named.addAll(filesIn(get(address)));
        }
        assertThat(seen).anyMatch(address -> address.startsWith("/css/kith-")).anyMatch(address -> address.startsWith("/js/crop-"))
                .anyMatch(address -> address.startsWith("/fonts/display-greek-")).anyMatch(address -> address.startsWith("/icon-"));
        assertThat(seen).allSatisfy(address -> {
            assertThat(get(address).statusCode()).isEqualTo(200);
            assertThat(header(get(address), "Cache-Control")).isEqualTo(FOR_GOOD);
        });
    }

    /** On every page, those included that no test opens. */
    @Test
    void noTemplateNamesAFileByItsPlainName() throws IOException {
        var plain = Pattern.compile("(?<!asset\\()[\"'](/(css|js|fonts)/|/icons?\\.svg)");
        assertThat("<link href=\"/css/kith.css\"> <a href=\"${shell.asset(\"/js/kith.js\")}\">").containsPattern(plain);
        assertThat(plain.matcher("src=\"${shell.asset(\"/js/kith.js\")}\"").find()).isFalse();
        try (var templates = Files.walk(Path.of("src/main/jte"))) {
            var all = templates.filter(file -> file.toString().endsWith(".jte")).toList();
            assertThat(all).hasSizeGreaterThan(50).allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(plain));
        }
    }

    /** What the browser fetches for a page, members' pictures aside, and what custom gives an address that never changes. */
    private static List<String> filesOf(Visitor visitor) {
        var page = visitor.page();
        var named = page.select("link[href]:not([rel=canonical], [rel=alternate], [rel=manifest], [rel=apple-touch-icon], [href=/favicon.ico])").eachAttr("href");
        named.addAll(page.select("script[src], img[src]").eachAttr("src"));
        return named.stream().map(address -> address.replaceFirst("#.*", "")).filter(address -> !address.startsWith("/pictures/")).toList();
    }

    private List<String> filesIn(HttpResponse<byte[]> file) {
        if (!header(file, "Content-Type").matches("text/(css|javascript).*|.*json.*|.*xml.*")) return List.of();
        return Pattern.compile("[\"'](\\.{0,2}/[\\w./-]*\\.\\w+)").matcher(new String(file.body(), StandardCharsets.UTF_8))
                .results().map(found -> file.uri().resolve(found.group(1)).getPath()).toList();
    }

    @Test
    void everyFileAnswersToItsPlainNameForAnHour() throws IOException {
        try (var files = Files.walk(FILES)) {
            var plain = files.filter(Files::isRegularFile).map(file -> "/" + FILES.relativize(file)).toList();
            assertThat(plain).hasSizeGreaterThan(20).allSatisfy(path -> {
                assertThat(get(path).statusCode()).isEqualTo(200);
                assertThat(header(get(path), "Cache-Control")).isEqualTo("max-age=3600, public");
            });
        }
    }

    @Test
    void everyStyleIsInTheOneSheet() throws IOException {
        String sheet = new String(get(lasting("/css/kith.css")).body(), StandardCharsets.UTF_8);
        assertThat(sheet).doesNotContain("@import", "/*");
        try (var parts = Files.walk(FILES.resolve("css"))) {
            var files = parts.filter(file -> file.toString().endsWith(".css") && !file.endsWith("kith.css") && !file.endsWith("base.css")).toList();
            assertThat(files).hasSizeGreaterThan(10).allSatisfy(file -> assertThat(sheet).contains(References.bare(Files.readString(file))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/css/kith-000000000000.css", "/js/kith-.js", "/js/nowhere.js", "/css"})
    void whatNobodyNamesIsNotThere(String address) {
        assertThat(get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void textIsCompressedAsTheBrowserTakesIt() throws IOException {
        String address = lasting("/css/kith.css");
        var plain = get(address);
        var gzip = get(address, "Accept-Encoding", "gzip, deflate");
        var brotli = get(address, "Accept-Encoding", "gzip, deflate, br, zstd");
        assertThat(header(plain, "Content-Encoding")).isEmpty();
        assertThat(header(gzip, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(brotli, "Content-Encoding")).isEqualTo("br");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes()).isEqualTo(plain.body());
        assertThat(Decoder.decompress(brotli.body()).getDecompressedData()).isEqualTo(plain.body());
        assertThat(brotli.body().length).isLessThan(gzip.body().length);
        assertThat(gzip.body().length).isLessThan(plain.body().length / 3);
        assertThat(List.of(plain, gzip, brotli)).allSatisfy(answer -> {
            assertThat(answer.headers().allValues("Vary")).contains("Accept-Encoding");
            assertThat(header(answer, "Content-Length")).isEqualTo(String.valueOf(answer.body().length));
        }).extracting(answer -> header(answer, "ETag")).doesNotHaveDuplicates().allMatch(tag -> tag.startsWith("\""));
    }

    @Test
    void aTypefaceIsCompressedAlready() throws IOException {
        var face = get(lasting("/fonts/display-latin.woff2"), "Accept-Encoding", "gzip, deflate, br");
        assertThat(header(face, "Content-Encoding")).isEmpty();
        assertThat(face.headers().allValues("Vary")).doesNotContain("Accept-Encoding");
        assertThat(face.body()).isEqualTo(Files.readAllBytes(FILES.resolve("fonts/display-latin.woff2")));
    }

    @Test
    void whoHasAFileAlreadyIsNotSentItAgain() {
        var file = get("/js/kith.js", "Accept-Encoding", "br");
        var again = get("/js/kith.js", "Accept-Encoding", "br", "If-None-Match", header(file, "ETag"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(header(again, "Cache-Control")).isEqualTo(header(file, "Cache-Control"));
        assertThat(get("/js/kith.js", "Accept-Encoding", "gzip", "If-None-Match", header(file, "ETag")).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/css/kith.css, text/css;charset=UTF-8", "/js/kith.js, text/javascript;charset=UTF-8", "/icon.svg, image/svg+xml;charset=UTF-8",
        "/fonts/display-latin.woff2, font/woff2"
    })
    void aFileSaysWhatItIs(String path, String type) {
        assertThat(header(get(path), "Content-Type")).isEqualTo(type);
    }

    private String lasting(String path) {
        return assets.href(path);
    }

    private HttpResponse<byte[]> get(String address, String... headers) {
        Visitor visitor = visitors.arrives();
        var request = visitor.to(address);
        return visitor.sends(headers.length == 0 ? request : request.headers(headers)).answer();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}

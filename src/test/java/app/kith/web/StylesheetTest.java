package app.kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KithTest
class StylesheetTest {

    private static final Path STYLES = Path.of("src/main/resources/static/css");

    @Autowired
    Visitors visitors;

    @Test
    void theStyleSheetComesInOnePiece() {
        var visitor = visitors.arrives().opens("/css/kith.css");
        assertThat(visitor.body()).doesNotContain("@import").contains("@layer tokens {", "--thread:", ".portrait-large");
        assertThat(visitor.answer().headers().firstValue("Content-Type")).get().asString().startsWith("text/css");
        assertThat(visitor.answer().headers().firstValue("Cache-Control")).get().asString().contains("max-age=3600");
    }

    @Test
    void everyPartIsInIt() throws IOException {
        String sheet = visitors.arrives().opens("/css/kith.css").body();
        try (var parts = Files.walk(STYLES)) {
            var files = parts.filter(file -> file.toString().endsWith(".css") && !file.endsWith("kith.css")).toList();
            assertThat(files).hasSizeGreaterThan(10).allSatisfy(file -> assertThat(sheet).contains(Files.readString(file, StandardCharsets.UTF_8)));
        }
    }
}

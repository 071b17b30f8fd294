package app.kith.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTest {

    @TempDir
    Path folder;

    @BeforeEach
    void aSmallSite() throws IOException {
        put("js/site.js", "import \"./deep/part.js\"; import('/js/other.js'); const path = '/join';");
        put("js/deep/part.js", "export { one } from \"../other.js\";");
        put("js/other.js", "export const one = 1;");
        put("css/site.css", "@layer base;\n@import url(\"parts/face.css\") layer(base);");
        put("css/parts/face.css", "/* A face,\n   and a leaf. */\n@font-face { src: url(\"/fonts/face.woff2\"); } b { mask: url(\"../../drawing.svg#leaf\"); }");
        put("fonts/face.woff2", "a face");
        put("drawing.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        put("site.webmanifest", "{\"icons\": [{\"src\": \"/drawing.svg\"}]}");
    }

    private void put(String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private Shelf shelf() {
        return Shelf.read(folder.toUri().toString(), true);
    }

    private static String text(Shelf shelf, String address) {
        return new String(shelf.at(address).orElseThrow().bytes(Encoding.IDENTITY), StandardCharsets.UTF_8);
    }

    @Test
    void aNameLastsAsLongAsTheContent() throws IOException {
        String before = shelf().href("/js/other.js");
        assertThat(before).matches("/js/other-[0-9a-f]{12}\\.js").isEqualTo(shelf().href("/js/other.js"));
        put("js/other.js", "export const one = 2;");
        assertThat(shelf().href("/js/other.js")).isNotEqualTo(before);
        assertThat(shelf().at(before)).isEmpty();
    }

    @Test
    void whatNeedsAChangedFileHasAnotherNameToo() throws IOException {
        Shelf before = shelf();
        put("js/other.js", "export const one = 2;");
        put("fonts/face.woff2", "another face");
        Shelf after = shelf();
        for (String path : new String[] {"/js/site.js", "/js/deep/part.js", "/css/site.css", "/css/parts/face.css"}) {
            assertThat(after.href(path)).isNotEqualTo(before.href(path));
        }
        for (String path : new String[] {"/drawing.svg", "/site.webmanifest"}) assertThat(after.href(path)).isEqualTo(before.href(path));
    }

    @Test
    void filesNameOneAnotherByTheirLastingNames() {
        Shelf shelf = shelf();
        assertThat(text(shelf, "/js/site.js")).isEqualTo("import \"%s\"; import('%s'); const path = '/join';"
                .formatted(shelf.href("/js/deep/part.js"), shelf.href("/js/other.js")));
        assertThat(text(shelf, "/js/deep/part.js")).contains(shelf.href("/js/other.js"));
        assertThat(text(shelf, "/site.webmanifest")).contains("\"" + shelf.href("/drawing.svg") + "\"");
    }

    @Test
    void aStyleSheetComesInOnePiece() {
        Shelf shelf = shelf();
        assertThat(text(shelf, "/css/site.css")).isEqualTo(
                "@layer base;\n@layer base {\n@font-face { src: url(\"%s\"); } b { mask: url(\"%s#leaf\"); }}"
                        .formatted(shelf.href("/fonts/face.woff2"), shelf.href("/drawing.svg")));
    }

    @Test
    void thoseWhoBuildTheSiteKeepThePlainNames() {
        Shelf shelf = Shelf.read(folder.toUri().toString(), false);
        assertThat(shelf.href("/js/other.js")).isEqualTo("/js/other.js");
        assertThat(text(shelf, "/js/site.js")).contains("\"/js/deep/part.js\"", "'/js/other.js'");
        assertThat(text(shelf, "/css/site.css")).as("and the comments").contains("/* A face,");
    }

    @Test
    void filesThatNeedOneAnotherAreRefused() throws IOException {
        put("js/other.js", "import './site.js';");
        assertThatThrownBy(this::shelf).hasMessageContaining("in a circle").hasMessageContaining("/js/deep/part.js");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> shelf().href("/js/nowhere.js")).hasMessage("There is no static file /js/nowhere.js.");
    }
}

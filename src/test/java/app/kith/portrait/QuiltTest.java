package app.kith.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class QuiltTest {

    @Test
    void theSameMemberAlwaysGetsTheSameQuilt() {
        UUID member = UUID.fromString("01930000-0000-7000-8000-000000000042");
        assertThat(Quilt.of(member).markup()).isEqualTo(Quilt.of(member).markup());
    }

    @Test
    void aThousandMembersWhoJoinedInOneMomentGetAThousandQuilts() {
        var quilts = IntStream.range(0, 1000)
                .mapToObj(n -> Quilt.of(new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0000_0000L | n)).markup())
                .collect(Collectors.toSet());
        assertThat(quilts).hasSizeGreaterThan(995);
    }

    @Test
    void aQuiltIsWellFormedAndHasNoStyleOfItsOwn() throws Exception {
        String svg = "<svg xmlns='http://www.w3.org/2000/svg'>" + Quilt.of(UUID.randomUUID()).markup() + "</svg>";
        var drawing = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertThat(drawing.getElementsByTagName("path").getLength()).isEqualTo(17);
        assertThat(svg).doesNotContain("style=", "id=");
    }

    @Test
    void aPictureIsAskedForAsWideAsItIsShown() throws IOException {
        String sheet = Files.readString(Path.of("src/main/resources/static/css/parts/portrait.css"));
        String template = Files.readString(Path.of("src/main/jte/parts/portrait.jte"));
        assertThat(template).contains("size.equals(\"medium\") ? \"96px\" : size.equals(\"small\") ? \"36px\" : \"32px\"");
        assertThat(sheet).contains(".portrait-medium { width: 96px;", ".portrait-small { width: 36px;", ".portrait-tiny { width: 32px;");
    }

    @Test
    void itsThreadsAreThoseOfTheTokens() throws IOException {
        String sheet = Files.readString(Path.of("src/main/resources/static/css/tokens.css"));
        for (int i = 0; i < 200; i++) {
            var quilt = Quilt.of(new UUID(i, i));
            var threads = quilt.threads();
            assertThat(sheet).contains(".cloth-%d { --t0: %s; --t1: %s; --t2: %s; --t3: %s; }".formatted(
                    quilt.fabric(), threads.get(0), threads.get(1), threads.get(2), threads.get(3)));
        }
    }
}

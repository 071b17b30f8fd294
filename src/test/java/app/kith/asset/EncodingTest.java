package app.kith.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gzip, deflate, br, zstd | BROTLI
            gzip, deflate           | GZIP
            GZIP                    | GZIP
            br;q=0, gzip            | GZIP
            br; Q=0.000 ,gzip;q=0.1 | GZIP
            br;q=0.5, gzip          | BROTLI
            *                       | BROTLI
            *, br;q=0               | GZIP
            *;q=0                   | IDENTITY
            identity                | IDENTITY
            abracadabra             | IDENTITY
            ''                      | IDENTITY
            """)
    void theSmallestThatIsTakenIsSent(String accepted, Encoding sent) {
        assertThat(Encoding.best(List.of(accepted))).isEqualTo(sent);
    }

    @Test
    void aHeaderMayComeInPieces() {
        assertThat(Encoding.best(List.of("gzip", "br"))).isEqualTo(Encoding.BROTLI);
        assertThat(Encoding.best(List.of())).isEqualTo(Encoding.IDENTITY);
    }
}

package app.kith.icon;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Tokens;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is drawn in pixels, cards and icons, has the colours of the pages. */
class InkTest {

    @ParameterizedTest
    @EnumSource
    void anInkIsTheTokenOfItsNameByDay(Ink ink) throws IOException {
        String token = ink.name().toLowerCase(Locale.ROOT).replace('_', '-');
        assertThat(ink.hex()).isEqualTo(Tokens.day(token));
    }
}

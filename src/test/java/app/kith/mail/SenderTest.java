package app.kith.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.settings.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SenderTest {

    @Test
    void aNameAndAnAddressOrTheAddressAlone() throws Exception {
        assertThat(Sender.parse("Our Village <post@example.org>")).isEqualTo(new Sender("Our Village", "post@example.org"));
        assertThat(Sender.parse("\"Village, Our\" <post@example.org>").written()).hasToString("\"Village, Our\" <post@example.org>");
        assertThat(Sender.parse("Grannar i Älvsjö <post@xn--lvsj-loac.example>").written().getPersonal()).isEqualTo("Grannar i Älvsjö");
        assertThat(Sender.parse("Grannar i Älvsjö <post@example.org>").written().toString()).matches("\\p{ASCII}+");
        assertThat(Sender.parse("post@example.org").written()).hasToString("post@example.org");
        assertThat(Sender.parse("<post@example.org>").written()).hasToString("post@example.org");
        assertThat(Sender.at("kith.example").written()).hasToString("Kith <kith@kith.example>");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Our Village", "post@", "@example.org", "Our Village post@example.org", "Our Village <post@example.org", "Our Village <post@example.org> and more",
        "Our <Village> <post@example.org>", "a@b.example, c@d.example", "Our Village <pöst@example.org>", "Our Village <post@exämple.org>",
        "Our\r\nBcc: all@example.org <post@example.org>", "Our Village <po st@example.org>", "\"Our Village <post@example.org>"
    })
    void whatIsNoneIsRefusedInOneSentence(String text) {
        assertThatThrownBy(() -> Sender.parse(text)).isInstanceOf(CannotStart.class).hasMessageStartingWith("KITH_MAIL_FROM must look like").hasMessageMatching("[^\n]+[.]");
    }
}

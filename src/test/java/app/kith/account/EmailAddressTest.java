package app.kith.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "ada@example.org", "a@b.co", "ada+kith@example.org", "o'neill@sub.example.org", "_@example.org", "1@2.example", "a-b@x--y.example.org",
        "ada@xn--bcher-kva.example", "ada@xn--fa-hia.example", "ä@example.org", "groß@example.org", "उपयोगकर्ता@example.org"
    })
    void anAddressInItsOneFormIsTakenAsItStands(String typed) {
        assertThat(EmailAddress.of("  " + typed + "\n")).hasValueSatisfying(address -> assertThat(address.value()).isEqualTo(typed));
        assertThat(typed).as("in its field").matches(EmailAddress.PATTERN);
    }

    @ParameterizedTest
    @CsvSource({
        "Ada@Example.ORG, ada@example.org",
        "ADA@BÜCHER.example, ada@xn--bcher-kva.example",
        "ada@XN--BCHER-KVA.example, ada@xn--bcher-kva.example",
        "ada@bu\u0308cher.example, ada@xn--bcher-kva.example",
        "ada@例子.公司, ada@xn--fsqu00a.xn--55qx5d",
        "ada@例子。公司, ada@xn--fsqu00a.xn--55qx5d",
        "ada@उदाहरण.example, ada@xn--p1b6ci4b4b3a.example",
        "ada@faß.example, ada@xn--fa-hia.example",
        "ada@FAẞ.example, ada@xn--fa-hia.example",
        "ada\uFF20example.com, ada@example.com",
        "\uFF21\uFF44\uFF41\uFF20\uFF45xample\uFF0Ecom, ada@example.com",
        "\uFF11\uFF12@example.com, 12@example.com",
        "A\u0308DA@example.org, äda@example.org",
        "İ@example.org, i\u0307@example.org"
    })
    void everySpellingOfAnAddressHasOneForm(String typed, String form) {
        assertThat(EmailAddress.of(typed)).map(EmailAddress::value).hasValue(form);
        assertThat(typed).as("in its field").matches(EmailAddress.PATTERN);
        assertThat(EmailAddress.of(form)).map(EmailAddress::value).as("which stays as it is").hasValue(form);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "ada", "@", "ada@", "@example.org", "ada@example", "ada@@example.org", "a b@example.org", "ada@exa mple.org", "ada@-.org",
        "ada@-x.org", "ada@x-.org", "ada@example..org", "ada@.example.org", "ada@example.org.", ".ada@example.org", "ada.@example.org",
        "a..b@example.org", "\"ada\"@example.org", "ada@[127.0.0.1]", "ada@example.org, eve@example.org", "ada@example.org;eve@example.org",
        "Ada <ada@example.org>", "ada@example.org\r\nBcc: all@example.org", "ada\u0000@example.org", "ada\r@example.org", "ada(x)@example.org",
        "ada@exam\u2028ple.org", "ada\u2028@example.org", "ada\u0085@example.org", "a\u202Eda@example.org", "a\u200Bda@example.org", "a\u3000da@example.org",
        "a\u034Fda@example.org", "a\uFE0Fda@example.org", "ada@xn--a.example", "ada@xn--fass-.example", "\uFF1Cada@example.org", "ada\uFF0Ceve@example.org"
    })
    void whatALetterCannotBeSentToIsNoAddress(String typed) {
        assertThat(EmailAddress.of(typed)).isEmpty();
    }

    /** Compatibility forms: each would be read as another address, which may be somebody else's. */
    @ParameterizedTest
    @ValueSource(strings = {
        "ᵇᵒᵇ@corp.example", "bo\u24D1@corp.example", "o\uFB03ce@corp.example", "\uD835\uDC1Bob@corp.example", "a²@corp.example",
        "bob@ᶜorp.example", "bob@co\u24E1p.example", "bob@o\uFB03ce.example", "bob@a².example", "bob@co\u00ADrp.example", "bob@co\u200Brp.example",
        "bob@corp.exa\u2133ple"
    })
    void whatOnlyLooksLikeAnothersIsNoAddress(String typed) {
        assertThat(EmailAddress.of(typed)).isEmpty();
    }

    @Test
    void anAddressHasAtMost254CharactersAnd64BeforeTheAt() {
        String domain = "x".repeat(60) + "." + "y".repeat(60) + "." + "z".repeat(60) + ".example"; // 190
        assertThat(EmailAddress.of("a".repeat(63) + "@" + domain)).isPresent();
        assertThat(EmailAddress.of("a".repeat(64) + "@" + domain)).isEmpty();
        assertThat(EmailAddress.of("a".repeat(64) + "@example.org")).isPresent();
        assertThat(EmailAddress.of("a".repeat(65) + "@example.org")).isEmpty();
        assertThat(EmailAddress.of("ä".repeat(33) + "@example.org")).as("in octets").isEmpty();
        assertThat(EmailAddress.of("a@" + "x".repeat(64) + ".org")).as("a label has at most 63").isEmpty();
        assertThat(EmailAddress.of("a@" + "ü".repeat(63) + ".org")).as("as it is written to the name servers").isEmpty();
        assertThat(EmailAddress.of("a".repeat(1_000_000) + "@example.org")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ada@example.org, ada+kith@example.org", "a.da@example.org, ada@example.org", "ada@example.org, аda@example.org", "ada@example.org, ada@example.com",
        "bob@faß2.example, bob@fass2.example", "groß@example.org, gross@example.org", "ada@βόλος.example, ada@βόλοσ.example",
        "ada@نامه\u200Cای.example, ada@نامهای.example", "ı@example.org, i@example.org"
    })
    void addressesOfTwoPeopleAreTwo(String one, String other) {
        assertThat(EmailAddress.of(one)).isPresent().isNotEqualTo(EmailAddress.of(other));
        assertThat(EmailAddress.of(other)).isPresent();
    }
}

package app.kith.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "ada@example.org", "a@b.co", "ada+kith@example.org", "o'neill@sub.example.org", "ä@bücher.example", "用户@例子.公司",
        "उपयोगकर्ता@उदाहरण.कॉम", "_@example.org", "1@2.example", "a-b@x--y.example.org", "ada@xn--bcher-kva.example"
    })
    void anAddressIsTakenAsItsOwnerWroteIt(String typed) {
        assertThat(EmailAddress.of("  " + typed + "\n")).hasValueSatisfying(address -> assertThat(address.value()).isEqualTo(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "ada", "@", "ada@", "@example.org", "ada@example", "ada@@example.org", "a b@example.org", "ada@exa mple.org", "ada@-.org",
        "ada@-x.org", "ada@x-.org", "ada@example..org", "ada@.example.org", "ada@example.org.", ".ada@example.org", "ada.@example.org",
        "a..b@example.org", "\"ada\"@example.org", "ada@[127.0.0.1]", "ada@example.org, eve@example.org", "ada@example.org;eve@example.org",
        "Ada <ada@example.org>", "ada@example.org\r\nBcc: all@example.org", "ada\u0000@example.org", "ada\r@example.org", "ada(x)@example.org",
        "ada@exam\u2028ple.org", "ada\u2028@example.org", "ada\u0085@example.org", "a\u202Eda@example.org", "a\u200Bda@example.org", "a\u3000da@example.org"
    })
    void whatALetterCannotBeSentToIsNoAddress(String typed) {
        assertThat(EmailAddress.of(typed)).isEmpty();
    }

    @Test
    void anAddressHasAtMost254CharactersAnd64BeforeTheAt() {
        String domain = "x".repeat(60) + "." + "y".repeat(60) + "." + "z".repeat(60) + ".example"; // 190
        assertThat(EmailAddress.of("a".repeat(63) + "@" + domain)).isPresent();
        assertThat(EmailAddress.of("a".repeat(64) + "@" + domain)).isEmpty();
        assertThat(EmailAddress.of("a".repeat(64) + "@example.org")).isPresent();
        assertThat(EmailAddress.of("a".repeat(65) + "@example.org")).isEmpty();
        assertThat(EmailAddress.of("a@" + "x".repeat(64) + ".org")).as("a label has at most 63").isEmpty();
        assertThat(EmailAddress.of("a".repeat(1_000_000) + "@example.org")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Ada@Example.ORG, ada@example.org", "ADA@BÜCHER.example, ada@xn--bcher-kva.example", "Ä@example.org, a\u0308@example.org",
        "ａｄａ@example.org, ada@example.org", "ada@例子.公司, ada@xn--fsqu00a.xn--55qx5d", "ÄDA@example.org, äda@EXAMPLE.org", "İ@example.org, i\u0307@example.org"
    })
    void oneAddressInTwoSpellingsIsOne(String one, String other) {
        assertThat(key(one)).isEqualTo(key(other));
    }

    @ParameterizedTest
    @CsvSource({
        "ada@example.org, ada+kith@example.org", "a.da@example.org, ada@example.org", "ada@example.org, аda@example.org", "ada@example.org, ada@example.com"
    })
    void addressesOfTwoPeopleAreTwo(String one, String other) {
        assertThat(key(one)).isNotEqualTo(key(other));
    }

    private static String key(String typed) {
        return EmailAddress.of(typed).orElseThrow().key();
    }
}

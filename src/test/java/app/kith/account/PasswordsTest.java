package app.kith.account;

import static app.kith.account.Passwords.Weakness.COMMON;
import static app.kith.account.Passwords.Weakness.LONG;
import static app.kith.account.Passwords.Weakness.SHORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    /** As cheap as they come, for whatever does not depend on the cost. */
    private static final Passwords PASSWORDS = new Passwords(64);

    @ParameterizedTest
    @ValueSource(strings = {"x", "語", "😀"})
    void aPasswordHas8To128Characters(String character) {
        String uncommon = "q7 zv";
        assertThat(PASSWORDS.weakness(uncommon + character.repeat(2))).hasValue(SHORT);
        assertThat(PASSWORDS.weakness(uncommon + character.repeat(3))).isEmpty();
        assertThat(PASSWORDS.weakness(uncommon + character.repeat(123))).isEmpty();
        assertThat(PASSWORDS.weakness(uncommon + character.repeat(124))).hasValue(LONG);
        assertThat(PASSWORDS.weakness(character.repeat(1_000_000))).hasValue(LONG);
    }

    /** However a keyboard sends them: a letter and its accents are one. */
    @ParameterizedTest
    @ValueSource(strings = {"a\u0301", "e\u0323\u0302", "\u1112\u1161\u11AB"})
    void aLetterAndItsAccentsAreOneCharacter(String typed) {
        assertThat(PASSWORDS.weakness(typed.repeat(4))).hasValue(SHORT);
        assertThat(PASSWORDS.weakness("q7 zv" + typed.repeat(123))).isEmpty();
        assertThat(PASSWORDS.weakness("q7 zv" + typed.repeat(124))).hasValue(LONG);
        assertThat(PASSWORDS.matches(typed.repeat(128), PASSWORDS.hash(java.text.Normalizer.normalize(typed.repeat(128), java.text.Normalizer.Form.NFC)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"        ", "ünïcödé wörds", "😀😃😄😁😆😅😂🤣", "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007", "' or ''='' --", "%s%s%s%s"})
    void anyCharacterMayStandInOne(String password) {
        assertThat(PASSWORDS.weakness(password)).isEmpty();
        assertThat(PASSWORDS.matches(password, PASSWORDS.hash(password))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "PassWord", "12345678", "ｐａｓｓｗｏｒｄ", "iloveyou", "sunshine", "password1"})
    void oneThatEverybodyUsesIsRefusedHoweverItIsWritten(String password) {
        assertThat(PASSWORDS.weakness(password)).hasValue(COMMON);
    }

    @Test
    void manyAreKnownToBeCommon() throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                Passwords.class.getResourceAsStream("/account/common-passwords.txt"), StandardCharsets.UTF_8))) {
            List<String> common = lines.lines().filter(line -> !line.startsWith("#")).toList();
            assertThat(common).hasSizeGreaterThanOrEqualTo(3000);
            assertThat(common).allSatisfy(password -> assertThat(PASSWORDS.weakness(password)).hasValue(COMMON));
        }
    }

    @Test
    void twoLongOnesThatShareTheirFirst72BytesDiffer() {
        String hash = PASSWORDS.hash("x".repeat(72) + "12345678");
        assertThat(PASSWORDS.matches("x".repeat(72) + "12345678", hash)).isTrue();
        assertThat(PASSWORDS.matches("x".repeat(72) + "87654321", hash)).isFalse();
        assertThat(PASSWORDS.matches("x".repeat(72), hash)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "😀"})
    void theLongestOneStillMatches(String character) {
        String longest = character.repeat(128);
        assertThat(PASSWORDS.matches(longest, PASSWORDS.hash(longest))).isTrue();
    }

    @Test
    void capitalsAndSpacesCount() {
        String hash = PASSWORDS.hash(" A warm loaf ");
        assertThat(PASSWORDS.matches(" a warm loaf ", hash)).isFalse();
        assertThat(PASSWORDS.matches("A warm loaf", hash)).isFalse();
    }

    @Test
    void oneKeyboardsAccentIsTheOthers() {
        assertThat(PASSWORDS.matches("cafe\u0301 au lait", PASSWORDS.hash("caf\u00E9 au lait"))).isTrue();
    }

    @Test
    void itIsKeptAsArgon2idWithASaltOfItsOwn() {
        var passwords = new Passwords();
        String one = passwords.hash("a warm loaf of bread");
        assertThat(one).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("loaf");
        assertThat(passwords.hash("a warm loaf of bread")).isNotEqualTo(one);
    }

    @Test
    void ofSeveralUnderOneSaltTheOneThatItHasIsFound() {
        String one = PASSWORDS.claim("the first of them", Optional.empty());
        String two = PASSWORDS.claim("the second of them", Optional.of(one));
        String three = PASSWORDS.claim("the third of them", Optional.of(two));
        assertThat(Stream.of(one, two, three).map(PasswordsTest::salt).distinct()).hasSize(1);
        assertThat(PASSWORDS.match("the third of them", List.of(one, two, three))).hasValue(three);
        assertThat(PASSWORDS.match("the first of them", List.of(one, two, three))).hasValue(one);
        assertThat(PASSWORDS.match("none of them", List.of(one, two, three))).isEmpty();
        assertThat(PASSWORDS.match("none of them", List.of())).isEmpty();
    }

    private static String salt(String hash) {
        String[] parts = hash.split("\\$");
        return parts[parts.length - 2];
    }

    @Test
    void whoHasTheSamePasswordUnderOneSaltIsNotSeenInTheDatabase() {
        String one = PASSWORDS.claim("a warm loaf of bread", Optional.empty());
        String other = PASSWORDS.claim("a warm loaf of bread", Optional.of(one));
        assertThat(salt(other)).isEqualTo(salt(one));
        assertThat(other.substring(other.lastIndexOf('$'))).isNotEqualTo(one.substring(one.lastIndexOf('$')));
        assertThat(List.of(one, other)).allMatch(hash -> PASSWORDS.matches("a warm loaf of bread", hash));
        assertThat(List.of(one, other)).noneMatch(hash -> PASSWORDS.matches("a cold loaf of bread", hash));
    }

    @Test
    void oneOfEarlierVersionsUnderAnotherSaltStillTellsItsOwn() {
        String earlier = PASSWORDS.hash("the first of them");
        String claimed = PASSWORDS.claim("the second of them", Optional.of(earlier));
        assertThat(salt(claimed)).isEqualTo(salt(earlier));
        assertThat(PASSWORDS.match("the second of them", List.of(earlier, claimed))).hasValue(claimed);
        assertThat(PASSWORDS.match("the first of them", List.of(earlier, claimed))).hasValue(earlier);
    }

    @Test
    void anOwnersIsHashedOnceMoreWhereItsSaltIsSharedOrItsCostIsAnothers() {
        assertThat(PASSWORDS.outdated(PASSWORDS.hash("a warm loaf of bread"))).isFalse();
        assertThat(PASSWORDS.outdated(PASSWORDS.claim("a warm loaf of bread", Optional.empty()))).isTrue();
        assertThat(PASSWORDS.outdated(new Passwords(128).hash("a warm loaf of bread"))).isTrue();
        assertThat(PASSWORDS.outdated("none")).isFalse();
    }

    /** Written by Spring Security's Argon2PasswordEncoder, as the accounts of older versions have it. */
    @Test
    void whatSpringHasWrittenIsReadAndTheOtherWayRound() {
        var passwords = new Passwords();
        var spring = new org.springframework.security.crypto.argon2.Argon2PasswordEncoder(16, 32, 1, 19456, 2);
        assertThat(passwords.matches("a warm loaf of bread", spring.encode("a warm loaf of bread"))).isTrue();
        assertThat(passwords.matches("a cold loaf of bread", spring.encode("a warm loaf of bread"))).isFalse();
        assertThat(spring.matches("a warm loaf of bread", passwords.hash("a warm loaf of bread"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none", "$argon2id$", "$argon2i$v=19$m=19456,t=2,p=1$AAAA$AAAA", "$2a$10$abcdefghijklmnopqrstuv"})
    void whatIsNoHashIsNobodysPassword(String kept) {
        assertThat(PASSWORDS.matches("a warm loaf of bread", kept)).isFalse();
        assertThat(PASSWORDS.matches("a warm loaf of bread", PASSWORDS.claim("a warm loaf of bread", Optional.of(kept)))).isTrue();
    }
}

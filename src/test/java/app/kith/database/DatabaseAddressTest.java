package app.kith.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.settings.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

    @Test
    void itSpeaksTheSpellingThatPlatformsHandOut() {
        assertThat(DatabaseAddress.parse("postgres://ada:lovelace@db.example:6543/kith?sslmode=require&connectTimeout=3"))
                .isEqualTo(new DatabaseAddress("jdbc:postgresql://db.example:6543/kith?sslmode=require&connectTimeout=3", "ada", "lovelace"));
    }

    @Test
    void aPasswordMayHoldAnySign() {
        assertThat(DatabaseAddress.parse("postgresql://a%40b:p%40ss%2Fw%C3%B6rd%25+:x@h/d"))
                .isEqualTo(new DatabaseAddress("jdbc:postgresql://h/d", "a@b", "p@ss/wörd%+:x"));
    }

    @Test
    void aSixthVersionAddressKeepsItsBrackets() {
        assertThat(DatabaseAddress.parse("postgresql://a:b@[::1]:5432/d").url()).isEqualTo("jdbc:postgresql://[::1]:5432/d");
    }

    @Test
    void aPasswordIsOptional() {
        assertThat(DatabaseAddress.parse("postgresql://a@h/d").password()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "mysql://a:secret@h/d", "postgresql://h/d", "postgresql://a:secret@h", "postgresql://a:secret@h/",
        "postgresql://a:secret@/d", "postgresql:a:secret", "postgresql://a:sec ret@h/d", "postgresql://a:secret%zz@h/d", "jdbc:postgresql://h/d?password=secret",
        "postgresql://a:secret#@h/d", "postgresql://a:secret@h:99999/d", "postgresql://a:b@h_h/d secret"})
    void whatIsNoAddressIsRefusedWithoutQuotingIt(String text) {
        assertThatThrownBy(() -> DatabaseAddress.parse(text))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("KITH_DATABASE_URL must look like")
                .hasNoCause()
                .message().doesNotContain("secret");
    }

    @Test
    void itNeverPrintsItsPassword() {
        assertThat(DatabaseAddress.parse("postgresql://ada:secret@h/d")).hasToString("ada at jdbc:postgresql://h/d");
    }
}

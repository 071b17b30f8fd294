package app.kith.account.passwordreset;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.account.AccountId;
import app.kith.account.StoredPasswords;
import app.kith.keys.Keys;
import app.kith.keys.SigningKeys;
import app.kith.settings.Settings;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is believed of a token: nothing but what this site has signed, for this purpose, with its one algorithm. */
@KithTest
class ResetTokensTest {

    private static final ResetToken TOKEN = new ResetToken(
            new AccountId(UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057")),
            new StoredPasswords.Version(7, Instant.now().plusSeconds(1800).truncatedTo(java.time.temporal.ChronoUnit.SECONDS)));

    @Autowired
    ResetTokens tokens;

    @Autowired
    SigningKeys keys;

    @Autowired
    Settings settings;

    @Test
    void whatWasSignedIsReadAgain() {
        assertThat(tokens.read(tokens.sign(TOKEN))).hasValue(TOKEN);
    }

    @Test
    void aTokenEditedInAnyPlaceIsNone() {
        String token = tokens.sign(TOKEN);
        for (int at = 0; at < token.length(); at++) {
            for (char other : "AB-_z.".toCharArray()) {
                if (token.charAt(at) == other) continue;
                String edited = token.substring(0, at) + other + token.substring(at + 1);
                assertThat(tokens.read(edited)).as(edited).isEmpty();
            }
        }
        for (String broken : new String[] {"", ".", "..", "...", token + ".", token + "A", token.substring(1), token + "." + token}) {
            assertThat(tokens.read(broken)).as(broken).isEmpty();
        }
    }

    @Test
    void theSameBitsInAnotherSpellingAreNone() {
        String token = tokens.sign(TOKEN);
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int last = letters.indexOf(token.charAt(token.length() - 1));
        for (int spare = 1; spare < 4; spare++) {
            assertThat(tokens.read(token.substring(0, token.length() - 1) + letters.charAt(last ^ spare))).isEmpty();
        }
    }

    @Test
    void aTokenOfThisSiteIsReadWhateverElseItsHeaderSays() throws JOSEException {
        assertThat(tokens.read(signed(JWSAlgorithm.HS256, keys.newest(), claims -> claims))).as("the control of all others").hasValue(TOKEN);
    }

    @Test
    void anUnsignedTokenIsNone() {
        assertThat(tokens.read(new PlainJWT(claims().build()).serialize())).isEmpty();
        String token = tokens.sign(TOKEN);
        String payload = token.substring(token.indexOf('.'), token.lastIndexOf('.') + 1);
        for (String header : new String[] {"{\"alg\":\"none\"}", "{\"alg\":\"None\"}", "{\"alg\":\"NONE\",\"typ\":\"JWT\"}", "{}"}) {
            assertThat(tokens.read(com.nimbusds.jose.util.Base64URL.encode(header) + payload)).as(header).isEmpty();
            assertThat(tokens.read(com.nimbusds.jose.util.Base64URL.encode(header) + payload + "AAAA")).as(header).isEmpty();
        }
    }

    @Test
    void anotherAlgorithmIsNoneEvenWithTheRightKey() throws JOSEException {
        byte[] key = java.util.Arrays.copyOf(keys.newest(), 64);
        var long64 = new ResetTokens(Keys.of(key), settings);
        assertThat(long64.read(signed(JWSAlgorithm.HS256, key, claims -> claims))).isPresent();
        assertThat(long64.read(signed(JWSAlgorithm.HS512, key, claims -> claims))).isEmpty();
        assertThat(long64.read(signed(JWSAlgorithm.HS384, key, claims -> claims))).isEmpty();
    }

    @Test
    void anotherKeyAnotherPurposeAndAnotherSiteAreNone() throws JOSEException {
        assertThat(tokens.read(signed(JWSAlgorithm.HS256, new byte[32], claims -> claims))).isEmpty();
        assertThat(tokens.read(signed(JWSAlgorithm.HS256, keys.newest(), claims -> claims.claim("purpose", "unsubscribe")))).isEmpty();
        assertThat(tokens.read(signed(JWSAlgorithm.HS256, keys.newest(), claims -> claims.claim("purpose", null)))).isEmpty();
        assertThat(tokens.read(signed(JWSAlgorithm.HS256, keys.newest(), claims -> claims.audience("https://other.example")))).isEmpty();
        assertThat(tokens.read(signed(JWSAlgorithm.HS256, keys.newest(), claims -> claims.audience((String) null)))).isEmpty();
    }

    @Test
    void aTokenThatLacksSomethingIsNone() throws JOSEException {
        assertThat(tokens.read(signed(JWSAlgorithm.HS256, keys.newest(), claims -> claims.claim("version", null)))).isEmpty();
        assertThat(tokens.read(signed(JWSAlgorithm.HS256, keys.newest(), claims -> claims.claim("version", "seven")))).isEmpty();
        assertThat(tokens.read(signed(JWSAlgorithm.HS256, keys.newest(), claims -> claims.expirationTime(null)))).isEmpty();
        assertThat(tokens.read(signed(JWSAlgorithm.HS256, keys.newest(), claims -> claims.subject(null)))).isEmpty();
        assertThat(tokens.read(signed(JWSAlgorithm.HS256, keys.newest(), claims -> claims.subject("somebody")))).isEmpty();
    }

    @Test
    void anOlderKeyIsBelievedUntilItIsTakenAway() {
        byte[] fresh = new byte[32];
        fresh[0] = 1;
        String old = tokens.sign(TOKEN);
        var rotated = new ResetTokens(Keys.of(fresh, keys.newest()), settings);
        assertThat(rotated.read(old)).hasValue(TOKEN);
        String next = rotated.sign(TOKEN);
        assertThat(tokens.read(next)).as("signed with the newest").isEmpty();
        assertThat(new ResetTokens(Keys.of(fresh), settings).read(next)).hasValue(TOKEN);
        assertThat(new ResetTokens(Keys.of(fresh), settings).read(old)).isEmpty();
    }

    private String signed(JWSAlgorithm algorithm, byte[] key, UnaryOperator<JWTClaimsSet.Builder> other) throws JOSEException {
        var jwt = new SignedJWT(new JWSHeader(algorithm), other.apply(claims()).build());
        jwt.sign(new MACSigner(key));
        return jwt.serialize();
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder().subject(TOKEN.account().toString()).audience(settings.baseUrl().toString())
                .claim("purpose", "password-reset").claim("version", 7).expirationTime(Date.from(TOKEN.version().until()));
    }
}

package app.kith.account.passwordreset;

import app.kith.account.AccountId;
import app.kith.account.StoredPasswords;
import app.kith.keys.SigningKeys;
import app.kith.settings.Settings;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Signs what a reset link says, and reads it again: as a JWT with one algorithm, HS256, whatever a token says of itself.
 * Whether it still stands is not its own matter: see {@link StoredPasswords#stands}.
 */
@Component
class ResetTokens {

    private static final JWSAlgorithm ALGORITHM = JWSAlgorithm.HS256;
    private static final String PURPOSE = "password-reset";

    private final SigningKeys keys;
    private final String site;

    ResetTokens(SigningKeys keys, Settings settings) {
        this.keys = keys;
        this.site = settings.baseUrl().toString();
    }

    String sign(ResetToken token) {
        var claims = new JWTClaimsSet.Builder()
                .subject(token.account().toString())
                .audience(site)
                .claim("purpose", PURPOSE)
                .claim("version", token.version().number())
                .expirationTime(Date.from(token.version().until()))
                .build();
        try {
            var signed = new SignedJWT(new JWSHeader(ALGORITHM), claims);
            signed.sign(new MACSigner(keys.newest()));
            return signed.serialize();
        } catch (JOSEException unusable) {
            throw new IllegalStateException("The key cannot sign", unusable);
        }
    }

    /** What a token says that this site has signed for this purpose. */
    Optional<ResetToken> read(String typed) {
        try {
            var signed = SignedJWT.parse(typed);
            if (!ALGORITHM.equals(signed.getHeader().getAlgorithm()) || !asWritten(signed.getSignature())) return Optional.empty();
            for (byte[] key : keys.all()) {
                if (signed.verify(new MACVerifier(key))) return said(signed.getJWTClaimsSet());
            }
            return Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** The last letter of a signature has two bits that mean nothing: no other spelling of it is believed. */
    private static boolean asWritten(Base64URL signature) {
        return Base64URL.encode(signature.decode()).equals(signature);
    }

    private Optional<ResetToken> said(JWTClaimsSet claims) throws ParseException {
        if (!PURPOSE.equals(claims.getStringClaim("purpose")) || !claims.getAudience().equals(List.of(site))) return Optional.empty();
        var version = claims.getIntegerClaim("version");
        var expiry = claims.getExpirationTime();
        if (version == null || expiry == null || claims.getSubject() == null) return Optional.empty();
        var account = new AccountId(UUID.fromString(claims.getSubject()));
        return Optional.of(new ResetToken(account, new StoredPasswords.Version(version, expiry.toInstant())));
    }
}

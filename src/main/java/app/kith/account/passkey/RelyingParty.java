package app.kith.account.passkey;

import app.kith.settings.Settings;
import app.kith.web.Words;
import java.util.Set;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/** This site as keys know it: they are bound to the host of its address and answer no other. */
@Component
class RelyingParty {

    private final Holders holders;
    private final Credentials credentials;
    private final PublicKeyCredentialRpEntity site;
    private final Set<String> origins;

    RelyingParty(Holders holders, Credentials credentials, Settings settings, Words words) {
        this.holders = holders;
        this.credentials = credentials;
        this.site = PublicKeyCredentialRpEntity.builder().id(settings.baseUrl().getHost()).name(words.say("web.name")).build();
        this.origins = Set.of(settings.baseUrl().toString());
    }

    /**
     * What Spring Security does for one challenge. The key must lie in the authenticator, so that no address need be
     * typed, and the authenticator must know its owner (by finger, face or PIN): a key that was found opens nothing.
     */
    WebAuthnRelyingPartyOperations asking(Bytes challenge) {
        var operations = new Webauthn4JRelyingPartyOperations(holders, credentials, site, origins);
        operations.setCustomizeCreationOptions(options -> options.challenge(challenge)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(options -> options.challenge(challenge)
                .userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }
}

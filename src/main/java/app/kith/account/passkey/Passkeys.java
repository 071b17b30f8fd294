package app.kith.account.passkey;

import app.kith.account.Account;
import app.kith.account.AccountId;
import app.kith.account.Accounts;
import app.kith.account.EmailAddress;
import app.kith.account.LetterCounts;
import app.kith.account.Proof;
import app.kith.account.Secret;
import app.kith.mail.Letter;
import app.kith.mail.Postbox;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys of the accounts: added, recognised, removed. What goes to the browser and comes from it is JSON as
 * {@code PublicKeyCredential} reads and writes it (Web Authentication Level 3, section 5.1).
 */
@Repository
public class Passkeys {

    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final JsonMapper JSON = JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    /** More is nobody's honest need. */
    private static final int MOST = 20;

    /** The largest answers, with an attestation, take some 5,000 characters. */
    private static final int LONGEST_ANSWER = 32_000;

    private final RelyingParty site;
    private final Challenges challenges;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final LetterCounts counts;
    private final Postbox postbox;
    private final PasskeyLetters letters;

    Passkeys(
            RelyingParty site,
            Challenges challenges,
            Accounts accounts,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            LetterCounts counts,
            Postbox postbox,
            PasskeyLetters letters) {
        this.site = site;
        this.challenges = challenges;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.counts = counts;
        this.postbox = postbox;
        this.letters = letters;
    }

    public List<Passkey> of(AccountId account) {
        return jdbc.sql("select id, name, created_at, used_at from passkey where account_id = :account order by created_at, id")
                .param("account", account.value())
                .query((row, n) -> new Passkey(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getTimestamp("created_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("used_at")).map(java.sql.Timestamp::toInstant)))
                .list();
    }

    /** Asks a browser to make a key for the account: for somebody who has shown that it is theirs. */
    public String askForNew(AccountId account, Secret secret) {
        return JSON.writeValueAsString(creation(account, challenges.ask(secret, Optional.of(account))));
    }

    /** How adding a key ends. */
    public sealed interface Adding {
        record Added() implements Adding {}

        /** The answer came late, twice, from elsewhere, or is no answer at all; or the account has keys enough. */
        record Refused() implements Adding {}
    }

    /** The account is held meanwhile, and the queue of letters to it first: whoever takes it over, or signs it out everywhere, ends an adding that is under way, too. */
    public Adding add(Account account, String name, Optional<Secret> secret, String answer) {
        return transaction.execute(open -> {
            accounts.hold(account.id(), account.email());
            Optional<Bytes> challenge = secret.flatMap(asked -> challenges.take(asked, Optional.of(account.id())));
            if (challenge.isEmpty() || answer.length() > LONGEST_ANSWER || of(account.id()).size() >= MOST) return new Adding.Refused();
            try {
                var credential = JSON.readValue(answer, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
                site.asking(challenge.get()).registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                        creation(account.id(), challenge.get()), new RelyingPartyPublicKey(credential, name)));
            } catch (RuntimeException unproven) {
                refuse(unproven);
                return new Adding.Refused();
            }
            tell(account, email -> letters.added(email, name));
            LOG.info("A passkey of {} was added", account.id());
            return new Adding.Added();
        });
    }

    /** Three letters an hour tell enough. */
    private void tell(Account account, Function<EmailAddress, Letter> letter) {
        account.reach()
                .filter(email -> counts.another(account.id(), LetterCounts.Kind.PASSKEY, email) == LetterCounts.Limit.NONE)
                .ifPresent(email -> postbox.post(letter.apply(email)));
    }

    private PublicKeyCredentialCreationOptions creation(AccountId account, Bytes challenge) {
        return site.asking(challenge).createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(holder(account)));
    }

    private static Authentication holder(AccountId account) {
        return UsernamePasswordAuthenticationToken.authenticated(account.toString(), null, List.of());
    }

    /** Asks a browser for any key of this site that it has. */
    public String askForOne(Secret secret) {
        return JSON.writeValueAsString(request(challenges.ask(secret, Optional.empty())));
    }

    private PublicKeyCredentialRequestOptions request(Bytes challenge) {
        return site.asking(challenge).createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
    }

    /** Whose key has signed what this browser was asked to sign; none when the account is locked, or the key is being removed. */
    public Optional<Proof> recognise(Optional<Secret> secret, String answer) {
        Optional<Bytes> challenge = secret.flatMap(asked -> challenges.take(asked, Optional.empty()));
        if (challenge.isEmpty() || answer.length() > LONGEST_ANSWER) return Optional.empty();
        try {
            var credential = JSON.readValue(answer, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
            return transaction.execute(open -> prove(challenge.get(), credential));
        } catch (RuntimeException unproven) {
            refuse(unproven);
            return Optional.empty();
        }
    }

    private Optional<Proof> prove(Bytes challenge, PublicKeyCredential<AuthenticatorAssertionResponse> credential) {
        Bytes holder = site.asking(challenge).authenticate(new RelyingPartyAuthenticationRequest(request(challenge), credential)).getId();
        Bytes named = credential.getResponse().getUserHandle();
        return named == null || named.equals(holder) ? accounts.prove(Holders.account(holder)) : Optional.empty();
    }

    /** An answer can be wrong in a hundred ways, and the libraries throw as many kinds; a database that is away is another matter. */
    private static void refuse(RuntimeException unproven) {
        if (unproven instanceof DataAccessException away) throw away;
        LOG.info("A passkey was refused: {}", unproven.getClass().getSimpleName());
    }

    /** False when it is none of the account's, which is held meanwhile: of several presses one removes it. */
    boolean remove(UUID id, Account account) {
        return transaction.execute(open -> {
            accounts.hold(account.id(), account.email());
            Optional<String> name = jdbc.sql("delete from passkey where id = :id and account_id = :account returning name")
                    .param("id", id)
                    .param("account", account.id().value())
                    .query(String.class)
                    .optional();
            if (name.isEmpty()) return false;
            tell(account, email -> letters.removed(email, name.get()));
            LOG.info("A passkey of {} was removed", account.id());
            return true;
        });
    }

    /** Removes every key of an account that has changed hands, and whatever was begun to add one. */
    public void removeAll(AccountId account) {
        for (String kept : List.of("passkey", "passkey_challenge")) {
            jdbc.sql("delete from " + kept + " where account_id = :account").param("account", account.value()).update();
        }
    }
}

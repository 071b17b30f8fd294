package app.kith.joining;

import app.kith.account.AccountId;
import app.kith.account.Accounts;
import app.kith.account.Mailboxes;
import app.kith.account.Role;
import app.kith.account.Secret;
import app.kith.account.administrator.AdministratorInvitations;
import app.kith.account.confirmation.Confirmations;
import app.kith.entry.Entry;
import app.kith.member.Experience;
import app.kith.member.Members;
import app.kith.member.Namesakes;
import app.kith.member.Newcomer;
import app.kith.picture.Picture;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The last step of joining: a draft becomes an account and its member, once, however often it is asked for. */
@Repository
class Admissions {

    private final JdbcClient jdbc;
    private final Drafts drafts;
    private final Accounts accounts;
    private final Members members;
    private final Namesakes namesakes;
    private final Mailboxes mailboxes;
    private final AdministratorInvitations invitations;
    private final Confirmations confirmations;

    Admissions(
            JdbcClient jdbc,
            Drafts drafts,
            Accounts accounts,
            Members members,
            Namesakes namesakes,
            Mailboxes mailboxes,
            AdministratorInvitations invitations,
            Confirmations confirmations) {
        this.jdbc = jdbc;
        this.drafts = drafts;
        this.accounts = accounts;
        this.members = members;
        this.namesakes = namesakes;
        this.mailboxes = mailboxes;
        this.invitations = invitations;
        this.confirmations = confirmations;
    }

    /** How an admission ends. */
    sealed interface Admission {

        /** There is an account now. */
        record Admitted(AccountId account) implements Admission {}

        /**
         * The draft has become an account before. Whoever presses the button again is not signed in by that: a draft that
         * somebody has left in a tab, or in a copy of a cookie, would be a way in after its owner has signed out.
         */
        record Joined() implements Admission {}

        /** The administrator's link by which the draft began stands no more: used, or replaced. The account would be a member's. */
        record Uninvited() implements Admission {}

        /** A stage is not done yet. */
        record Lacking(Stage stage) implements Admission {}
    }

    @Transactional
    Admission admit(Secret secret) {
        record Row(UUID id, boolean joined, Optional<byte[]> invitation) {}
        Optional<Row> row = jdbc.sql("""
                select id, account_id is not null as joined, invitation_hash from draft
                where token_hash = :hash and touched_at > now() - interval '24 hours'
                for update""")
                .param("hash", secret.hash())
                .query((result, n) -> new Row(
                        result.getObject("id", UUID.class),
                        result.getBoolean("joined"),
                        Optional.ofNullable(result.getBytes("invitation_hash"))))
                .optional();
        if (row.isEmpty()) return new Admission.Lacking(Stage.YOU);
        if (row.get().joined()) return new Admission.Joined();
        Draft draft = drafts.find(row.get().id());
        if (draft.first() != Stage.CHECK) return new Admission.Lacking(draft.first());
        if (namesakes.ofStaff(draft.name(), Optional.empty())) return new Admission.Lacking(Stage.YOU);
        if (mailboxes.outOfReach(draft.address().value())) return new Admission.Lacking(Stage.YOU);
        Optional<byte[]> invitation = row.get().invitation();
        if (invitation.isPresent() && !invitations.accept(invitation.get())) {
            drafts.uninvite(draft.id());
            return new Admission.Uninvited();
        }
        return new Admission.Admitted(admit(draft, invitation.isPresent() ? Role.ADMINISTRATOR : Role.MEMBER));
    }

    /** The account has the draft's id: what is drawn of it stays the same, and a draft becomes one account only. */
    private AccountId admit(Draft draft, Role role) {
        var account = new AccountId(draft.id());
        accounts.open(account, draft.address(), draft.passwordHash().orElseThrow(), role);
        members.welcome(account, newcomer(draft));
        confirmations.ask(account, draft.address());
        close(draft, account);
        return account;
    }

    private static Newcomer newcomer(Draft draft) {
        return new Newcomer(
                draft.name(),
                draft.entries(Kind.SKILL).stream().map(Entry::line).toList(),
                draft.entries(Kind.INTEREST).stream().map(Entry::line).toList(),
                draft.entries(Kind.EXPERIENCE).stream().map(entry -> new Experience(entry.line(), entry.aside())).toList(),
                draft.picture().map(Picture::id));
    }

    /** Forgets what the draft knew. It stays a while, so that a second press of the button hears what became of it. */
    private void close(Draft draft, AccountId account) {
        jdbc.sql("""
                update draft set account_id = :account, touched_at = now(), first_name = null, last_name = null,
                    email = null, password_hash = null, picture_id = null, invitation_hash = null
                where id = :id""")
                .param("id", draft.id())
                .param("account", account.value())
                .update();
        for (String lists : List.of("draft_entry", "draft_field")) {
            jdbc.sql("delete from " + lists + " where draft_id = :id").param("id", draft.id()).update();
        }
    }
}

package app.kith.profile.editing;

import app.kith.account.AccountId;
import app.kith.entry.Entries;
import app.kith.entry.EntriesForm;
import app.kith.entry.Left;
import app.kith.joining.Kind;
import app.kith.member.Members;
import app.kith.member.Namesakes;
import app.kith.member.Profile;
import app.kith.revision.Revisions;
import app.kith.topic.Topics;
import app.kith.web.Problems;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where changes are kept until they are saved: one draft a member, whatever window they type in. */
@Repository
class ProfileDrafts {

    private final JdbcClient jdbc;
    private final Entries entries;
    private final Revisions revisions;
    private final Members members;
    private final Namesakes namesakes;

    ProfileDrafts(JdbcClient jdbc, Topics topics, Members members, Namesakes namesakes) {
        this.jdbc = jdbc;
        this.entries = new Entries(jdbc, topics, "profile_draft", Kind.ALL);
        this.revisions = new Revisions(jdbc, "profile_revision", "revision");
        this.members = members;
        this.namesakes = namesakes;
    }

    /** What a member has typed and not saved. */
    Optional<ProfileDraft> find(AccountId member) {
        return jdbc.sql("select * from profile_draft where member_id = :member")
                .param("member", member.value())
                .query((row, n) -> new ProfileDraft(
                        Optional.ofNullable(row.getString("first_name")),
                        Optional.ofNullable(row.getString("last_name")),
                        Optional.ofNullable(row.getString("headline")),
                        Optional.ofNullable(row.getString("place")),
                        Optional.ofNullable(row.getString("about")),
                        entries.of(member.value()),
                        entries.left(member.value()),
                        Edition.read(row.getString("seen"))))
                .optional();
    }

    /** What the page says of itself when its script sends something. */
    String mark(AccountId member) {
        return revisions.mark(Optional.of(member.value()));
    }

    /**
     * Keeps what a script sends while somebody types, unless something newer is kept, or was saved or thrown away since. The
     * member's row is held from beginning to end.
     *
     * @return false when something newer is kept
     */
    @Transactional
    boolean keep(AccountId member, ProfileForm form, EntriesForm typed) {
        Profile saved = members.hold(member);
        if (!revisions.take(member.value(), typed.revision(), true)) return false;
        begin(member, form, saved);
        describe(member, form);
        entries.keep(member.value(), typed);
        return true;
    }

    /** Where what was typed has come. */
    sealed interface Editing {

        /** It is kept, and not saved yet. */
        record Kept(ProfileDraft draft, Problems problems) implements Editing {}

        /** It is kept: another window was quicker, and its member has to look once more. */
        record Overtaken(ProfileDraft draft, List<Difference> differences) implements Editing {}

        record Saved() implements Editing {}
    }

    /**
     * Keeps what was typed, right or wrong, and saves it when that was asked for, nothing is wrong with it, and nothing
     * was saved meanwhile that it would undo. The member's row is held from beginning to end.
     */
    @Transactional
    Editing edit(AccountId member, ProfileForm form, EntriesForm typed) {
        Profile saved = members.hold(member);
        boolean newest = revisions.take(member.value(), typed.revision(), typed.stays());
        begin(member, form, saved);
        if (newest) describe(member, form);
        boolean done = typed.pressed("save");
        Left left = entries.take(member.value(), typed, done, newest);
        ProfileDraft draft = find(member).orElseThrow();
        Problems problems = done ? problems(member, form).and(left.problems()) : left.problems();
        if (!done || !problems.none()) return new Editing.Kept(draft, problems);
        var differences = Difference.between(form.edition(), ProfileDraft.texts(saved.written()), draft.texts());
        if (!differences.isEmpty()) return overtaken(member, saved, differences);
        if (!draft.written().equals(saved.written())) members.rewrite(member, draft.written());
        forget(member);
        return new Editing.Saved();
    }

    /** A draft begins with what is saved: its lists are changed entry by entry. */
    private void begin(AccountId member, ProfileForm form, Profile saved) {
        var beginning = ProfileDraft.of(saved);
        boolean begun = jdbc.sql("""
                insert into profile_draft (member_id, first_name, last_name, headline, place, about, seen)
                values (:member, :first, :last, :headline, :place, :about, :seen)
                on conflict do nothing""")
                .param("member", member.value())
                .param("first", beginning.firstName().orElse(null))
                .param("last", beginning.lastName().orElse(null))
                .param("headline", beginning.headline().orElse(null))
                .param("place", beginning.place().orElse(null))
                .param("about", beginning.about().orElse(null))
                .param("seen", form.edition().toString())
                .update() == 1;
        if (begun) Kind.ALL.forEach(list -> entries.begin(member.value(), list, beginning.entries().get(list.key())));
    }

    /** The rest is as the form has it. */
    private void describe(AccountId member, ProfileForm form) {
        jdbc.sql("""
                update profile_draft set first_name = :first, last_name = :last, headline = :headline, place = :place,
                    about = :about, seen = :seen, touched_at = now()
                where member_id = :member""")
                .param("member", member.value())
                .param("first", form.first().orElse(null))
                .param("last", form.last().orElse(null))
                .param("headline", form.heading().orElse(null))
                .param("place", form.home().orElse(null))
                .param("about", form.text().orElse(null))
                .param("seen", form.edition().toString())
                .update();
    }

    private Problems problems(AccountId member, ProfileForm form) {
        return form.problems(form.name().filter(name -> namesakes.ofStaff(name, Optional.of(member))).isPresent());
    }

    /** What nobody touched here becomes what was saved; from now on all of that has been seen. */
    private Editing overtaken(AccountId member, Profile saved, List<Difference> differences) {
        ProfileDraft now = ProfileDraft.of(saved);
        for (Difference difference : differences) {
            if (difference.here().isPresent()) continue;
            String column = switch (difference.part()) {
                case FIRST_NAME -> "first_name";
                case LAST_NAME -> "last_name";
                case HEADLINE, PLACE, ABOUT -> difference.part().key();
                case SKILL, INTEREST, EXPERIENCE -> "";
            };
            if (column.isEmpty()) continue;
            jdbc.sql("update profile_draft set " + column + " = nullif(:saved, '') where member_id = :member")
                    .param("saved", difference.saved())
                    .param("member", member.value())
                    .update();
        }
        jdbc.sql("update profile_draft set seen = :seen where member_id = :member")
                .param("seen", now.seen().toString())
                .param("member", member.value())
                .update();
        return new Editing.Overtaken(find(member).orElseThrow(), differences);
    }

    /** Throws away what was typed, that which an open page has sent and which has not arrived yet included. */
    @Transactional
    void discard(AccountId member) {
        members.hold(member);
        revisions.take(member.value(), Optional.empty(), false);
        forget(member);
    }

    private void forget(AccountId member) {
        jdbc.sql("delete from profile_draft where member_id = :member").param("member", member.value()).update();
    }
}

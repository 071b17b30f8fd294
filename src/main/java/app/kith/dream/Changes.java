package app.kith.dream;

import app.kith.account.AccountId;
import app.kith.entry.Entries;
import app.kith.entry.EntriesForm;
import app.kith.entry.Left;
import app.kith.revision.Revisions;
import app.kith.topic.Topics;
import app.kith.web.Problems;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where changes to a dream are kept until they are saved: one draft a dream, whatever window they are typed in. */
@Repository
class Changes {

    private final JdbcClient jdbc;
    private final Entries entries;
    private final Revisions revisions;
    private final Dreams dreams;
    private final DreamDrafts drafts;

    Changes(JdbcClient jdbc, Topics topics, Dreams dreams, DreamDrafts drafts) {
        this.jdbc = jdbc;
        this.entries = new Entries(jdbc, topics, "dream_draft", DreamListing.ALL);
        this.revisions = new Revisions(jdbc, "dream_revision", "revision");
        this.dreams = dreams;
        this.drafts = drafts;
    }

    /** What its dreamer has typed and not saved. */
    Optional<DreamDraft> find(Dream dream) {
        return drafts.find(dream.id(), dream.dreamer().id());
    }

    /** The dream as it is, for a page on which nobody has changed it yet. */
    DreamDraft begin(Dream dream) {
        return DreamDraft.of(dream, dreams.edition(dream.id()));
    }

    /** What the page that changes a dream says of itself when its script sends something. */
    String mark(DreamId id) {
        return revisions.mark(Optional.of(id.value()));
    }

    /**
     * Keeps what a script sends while somebody types, unless something newer is kept, or was saved or thrown away since. The
     * dream's row is held from beginning to end.
     *
     * @return false when something newer is kept
     */
    @Transactional
    boolean keep(DreamId id, AccountId dreamer, WritingForm form, EntriesForm typed) {
        Optional<Dream> held = dreams.hold(id, dreamer);
        if (held.isEmpty()) return true;
        if (!revisions.take(id.value(), typed.revision(), true)) return false;
        begin(held.get(), form);
        describe(id, form);
        entries.keep(id.value(), typed);
        return true;
    }

    /** Where what was typed has come. */
    sealed interface Change {

        /** It is kept, and not saved yet. */
        record Kept(DreamDraft draft, Problems problems) implements Change {}

        /** It is kept: another window was quicker, and its dreamer has to look once more. */
        record Overtaken(DreamDraft draft, Dream saved) implements Change {}

        record Saved(Dream dream) implements Change {}

        /** The dream was deleted meanwhile. */
        record Gone() implements Change {}
    }

    /**
     * Keeps what was typed, right or wrong, and saves it when that was asked for, nothing is wrong with it, and nothing
     * was saved meanwhile. The dream's row is held from beginning to end.
     */
    @Transactional
    Change make(DreamId id, AccountId dreamer, WritingForm form, EntriesForm typed) {
        Optional<Dream> held = dreams.hold(id, dreamer);
        if (held.isEmpty()) return new Change.Gone();
        Dream saved = held.get();
        boolean newest = revisions.take(id.value(), typed.revision(), typed.stays());
        begin(saved, form);
        if (newest) describe(id, form);
        boolean done = typed.pressed("save");
        Left left = entries.take(id.value(), typed, done, newest);
        DreamDraft draft = find(saved).orElseThrow();
        Problems problems = done ? form.problems().and(left.problems()) : left.problems();
        if (!done || !problems.none()) return new Change.Kept(draft, problems);
        if (form.edition() != dreams.edition(id)) return overtaken(draft, saved);
        WrittenDream written = draft.written();
        Dream changed = written.equals(saved.written()) ? saved : dreams.rewrite(saved, written);
        forget(id);
        return new Change.Saved(changed);
    }

    /** A draft begins with what is saved: its lists are changed entry by entry. */
    private void begin(Dream saved, WritingForm form) {
        boolean begun = jdbc.sql("""
                insert into dream_draft (id, dreamer_id, title, story, audience, talked_about, seen)
                values (:id, :dreamer, :title, :story, :audience, :talked, :seen)
                on conflict do nothing""")
                .param("id", saved.id().value())
                .param("dreamer", saved.dreamer().id().value())
                .param("title", saved.title())
                .param("story", saved.story())
                .param("audience", saved.audience().key())
                .param("talked", saved.talkedAbout())
                .param("seen", form.edition())
                .update() == 1;
        if (begun) DreamListing.ALL.forEach(list -> entries.begin(saved.id().value(), list, begin(saved).entries(list)));
    }

    /** The rest is as the form has it. */
    private void describe(DreamId id, WritingForm form) {
        jdbc.sql("""
                update dream_draft set title = :title, story = :story, audience = :audience, talked_about = :talked,
                    seen = :seen, touched_at = now()
                where id = :id""")
                .param("id", id.value())
                .param("title", form.heading().orElse(null))
                .param("story", form.text().orElse(null))
                .param("audience", form.readers().key())
                .param("talked", form.talkedAbout())
                .param("seen", form.edition())
                .update();
    }

    /** From now on what was saved meanwhile has been seen. */
    private Change overtaken(DreamDraft draft, Dream saved) {
        int edition = dreams.edition(saved.id());
        if (draft.written().equals(saved.written())) {
            forget(saved.id());
            return new Change.Saved(saved);
        }
        jdbc.sql("update dream_draft set seen = :edition where id = :id").param("edition", edition).param("id", saved.id().value()).update();
        return new Change.Overtaken(find(saved).orElseThrow(), saved);
    }

    /** Throws away what was typed, that which an open page has sent and which has not arrived yet included. */
    @Transactional
    void discard(DreamId id, AccountId dreamer) {
        if (dreams.hold(id, dreamer).isEmpty()) return;
        revisions.take(id.value(), Optional.empty(), false);
        forget(id);
    }

    private void forget(DreamId id) {
        jdbc.sql("delete from dream_draft where id = :id").param("id", id.value()).update();
    }
}

package app.kith.dream;

import app.kith.account.AccountId;
import app.kith.entry.Entries;
import app.kith.entry.EntriesForm;
import app.kith.entry.Left;
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
    private final Dreams dreams;
    private final DreamDrafts drafts;

    Changes(JdbcClient jdbc, Topics topics, Dreams dreams, DreamDrafts drafts) {
        this.jdbc = jdbc;
        this.entries = new Entries(jdbc, topics, "dream_draft", DreamListing.ALL);
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
        keep(saved, form);
        if (typed.pressed("keep")) {
            entries.keep(id.value(), typed);
            return new Change.Kept(find(saved).orElseThrow(), Problems.NONE);
        }
        boolean done = typed.pressed("save");
        Left left = entries.take(id.value(), typed, done);
        DreamDraft draft = find(saved).orElseThrow();
        Problems problems = done ? form.problems().and(left.problems()) : left.problems();
        if (!done || !problems.none()) return new Change.Kept(draft, problems);
        if (form.edition() != dreams.edition(id)) return overtaken(draft, saved);
        WrittenDream written = draft.written();
        Dream changed = written.equals(saved.written()) ? saved : dreams.rewrite(saved, written);
        forget(id);
        return new Change.Saved(changed);
    }

    /** The lists begin with what is saved, since they are changed entry by entry; the rest is as the form has it. */
    private void keep(Dream saved, WritingForm form) {
        boolean begun = jdbc.sql("insert into dream_draft (id, dreamer_id, seen) values (:id, :dreamer, :seen) on conflict do nothing")
                .param("id", saved.id().value())
                .param("dreamer", saved.dreamer().id().value())
                .param("seen", form.edition())
                .update() == 1;
        if (begun) DreamListing.ALL.forEach(list -> entries.begin(saved.id().value(), list, begin(saved).entries(list)));
        jdbc.sql("""
                update dream_draft set title = :title, story = :story, audience = :audience, talked_about = :talked,
                    seen = :seen, touched_at = now()
                where id = :id""")
                .param("id", saved.id().value())
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

    @Transactional
    void forget(DreamId id) {
        jdbc.sql("delete from dream_draft where id = :id").param("id", id.value()).update();
    }
}

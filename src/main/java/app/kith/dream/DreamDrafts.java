package app.kith.dream;

import app.kith.account.AccountId;
import app.kith.entry.Entries;
import app.kith.entry.EntriesForm;
import app.kith.entry.Left;
import app.kith.revision.Revisions;
import app.kith.topic.Topics;
import app.kith.web.Problems;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where dreams are kept while they are written, until they are published. */
@Repository
public class DreamDrafts {

    private static final String DRAFT = "select id, title, story, audience, talked_about, seen from dream_draft where ";

    private final JdbcClient jdbc;
    private final Entries entries;
    private final Revisions revisions;
    private final Dreams dreams;

    DreamDrafts(JdbcClient jdbc, Topics topics, Dreams dreams) {
        this.jdbc = jdbc;
        this.entries = new Entries(jdbc, topics, "dream_draft", DreamListing.ALL);
        this.revisions = new Revisions(jdbc, "dream_draft", "revision");
        this.dreams = dreams;
    }

    /** Whether a member has begun to write what is not on the board yet. */
    public boolean begun(AccountId dreamer) {
        return jdbc.sql("""
                select exists (select from dream_draft draft where dreamer_id = :dreamer and seen is null and (title is not null
                    or story is not null or exists (select from dream_draft_entry where draft_id = draft.id)))""")
                .param("dreamer", dreamer.value())
                .query(Boolean.class)
                .single();
    }

    /** What a member was writing last. */
    Optional<DreamId> latest(AccountId dreamer) {
        return jdbc.sql("select id from dream_draft where dreamer_id = :dreamer and seen is null order by touched_at desc limit 1")
                .param("dreamer", dreamer.value())
                .query((row, n) -> new DreamId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** What the page that shows a draft says of itself when its script sends something. */
    String mark(DreamId id) {
        return revisions.mark(Optional.of(id.value()));
    }

    /**
     * Keeps what a script sends while somebody types, unless something newer is kept. What arrives after the dream has come
     * to the board begins no other.
     *
     * @return false when something newer is kept
     */
    @Transactional
    boolean keep(AccountId dreamer, WritingForm form, EntriesForm typed) {
        DreamId id = form.id();
        if (!begin(id, dreamer) || published(id)) return true;
        if (!revisions.take(id.value(), typed.revision(), true)) return false;
        describe(id, form);
        entries.keep(id.value(), typed);
        return true;
    }

    /** Whether a draft has just become a dream; then nothing of it stays. */
    private boolean published(DreamId id) {
        return jdbc.sql("delete from dream_draft where id = :id and exists (select from dream where id = :id)")
                .param("id", id.value())
                .update() == 1;
    }

    /** Where what was typed has come. */
    sealed interface Writing {

        /** It is kept in a draft: the page's own, or a new one where that is not the member's. */
        record Kept(DreamDraft draft, Problems problems) implements Writing {}

        /** It is on the board: now, or since a moment ago when the button was pressed twice. */
        record Published(Dream dream) implements Writing {}
    }

    /**
     * Keeps what was typed, right or wrong, and publishes it when that was asked for and nothing is wrong with it. The
     * draft's row is locked from beginning to end, so that of many presses of the button one publishes.
     */
    @Transactional
    Writing write(AccountId dreamer, WritingForm form, EntriesForm typed) {
        DreamId id = form.id();
        boolean begun = begin(id, dreamer);
        Optional<Dream> published = dreams.find(id).filter(dream -> dream.dreamer().id().equals(dreamer));
        if (published.isPresent()) return published(id, published.get());
        if (!begun) begin(id = DreamId.next(), dreamer);
        boolean newest = revisions.take(id.value(), typed.revision(), typed.stays());
        if (newest) describe(id, form);
        boolean done = typed.pressed("publish");
        Left left = entries.take(id.value(), typed, done || typed.pressed("later"), newest);
        Problems problems = done ? form.problems().and(left.problems()) : left.problems();
        DreamDraft draft = find(id, dreamer).orElseThrow();
        return done && problems.none()
                ? published(id, dreams.publish(id, dreamer, draft.written()))
                : new Writing.Kept(draft, problems);
    }

    /** Holds the draft, which begins with this where there is none. False when it is somebody else's, or a dream by now. */
    private boolean begin(DreamId id, AccountId dreamer) {
        return jdbc.sql("""
                insert into dream_draft (id, dreamer_id) select :id, :dreamer where not exists (select from dream where id = :id)
                on conflict (id) do update set dreamer_id = excluded.dreamer_id where dream_draft.dreamer_id = excluded.dreamer_id""")
                .param("id", id.value())
                .param("dreamer", dreamer.value())
                .update() == 1;
    }

    private void describe(DreamId id, WritingForm form) {
        jdbc.sql("""
                update dream_draft set title = :title, story = :story, audience = :audience, talked_about = :talked, touched_at = now()
                where id = :id""")
                .param("id", id.value())
                .param("title", form.heading().orElse(null))
                .param("story", form.text().orElse(null))
                .param("audience", form.readers().key())
                .param("talked", form.talkedAbout())
                .update();
    }

    Optional<DreamDraft> find(DreamId id, AccountId dreamer) {
        return jdbc.sql(DRAFT + "id = :id and dreamer_id = :dreamer")
                .param("id", id.value())
                .param("dreamer", dreamer.value())
                .query(this::draft)
                .optional();
    }

    private DreamDraft draft(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new DreamDraft(
                new DreamId(id),
                Optional.ofNullable(row.getString("title")),
                Optional.ofNullable(row.getString("story")),
                Audience.of(row.getString("audience")),
                row.getBoolean("talked_about"),
                entries.of(id),
                entries.left(id),
                row.getInt("seen"));
    }

    private Writing published(DreamId id, Dream dream) {
        jdbc.sql("delete from dream_draft where id = :id and seen is null").param("id", id.value()).update();
        return new Writing.Published(dream);
    }
}

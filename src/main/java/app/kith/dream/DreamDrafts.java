package app.kith.dream;

import app.kith.account.AccountId;
import app.kith.entry.Entries;
import app.kith.entry.EntriesForm;
import app.kith.entry.Left;
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
    private final Dreams dreams;

    DreamDrafts(JdbcClient jdbc, Topics topics, Dreams dreams) {
        this.jdbc = jdbc;
        this.entries = new Entries(jdbc, topics, "dream_draft", DreamListing.ALL);
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
    Optional<DreamDraft> latest(AccountId dreamer) {
        return jdbc.sql(DRAFT + "dreamer_id = :dreamer and seen is null order by touched_at desc limit 1")
                .param("dreamer", dreamer.value())
                .query(this::draft)
                .optional();
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
        boolean kept = keep(id, dreamer, form);
        Optional<Dream> published = dreams.find(id).filter(dream -> dream.dreamer().id().equals(dreamer));
        if (published.isPresent()) return published(id, published.get());
        if (!kept) keep(id = DreamId.next(), dreamer, form);
        if (typed.pressed("keep")) {
            entries.keep(id.value(), typed);
            return new Writing.Kept(find(id, dreamer).orElseThrow(), Problems.NONE);
        }
        boolean done = typed.pressed("publish");
        Left left = entries.take(id.value(), typed, done || typed.pressed("later"));
        Problems problems = done ? form.problems().and(left.problems()) : left.problems();
        DreamDraft draft = find(id, dreamer).orElseThrow();
        return done && problems.none()
                ? published(id, dreams.publish(id, dreamer, draft.written()))
                : new Writing.Kept(draft, problems);
    }

    /** False when the draft is somebody else's, or a dream by now. */
    private boolean keep(DreamId id, AccountId dreamer, WritingForm form) {
        return jdbc.sql("""
                insert into dream_draft (id, dreamer_id, title, story, audience, talked_about)
                select :id, :dreamer, :title, :story, :audience, :talked where not exists (select from dream where id = :id)
                on conflict (id) do update set title = excluded.title, story = excluded.story, audience = excluded.audience,
                    talked_about = excluded.talked_about, touched_at = now()
                where dream_draft.dreamer_id = excluded.dreamer_id""")
                .param("id", id.value())
                .param("dreamer", dreamer.value())
                .param("title", form.heading().orElse(null))
                .param("story", form.text().orElse(null))
                .param("audience", form.readers().key())
                .param("talked", form.talkedAbout())
                .update() == 1;
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

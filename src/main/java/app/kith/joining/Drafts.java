package app.kith.joining;

import app.kith.account.Secret;
import app.kith.entry.Entries;
import app.kith.entry.EntriesForm;
import app.kith.entry.Left;
import app.kith.id.Ids;
import app.kith.picture.PictureId;
import app.kith.picture.Pictures;
import app.kith.revision.Revision;
import app.kith.revision.Revisions;
import app.kith.topic.Topics;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where drafts are kept, for a day after they were touched last. */
@Repository
class Drafts {

    private static final String DRAFT = """
            select draft.*, exists (select from administrator_invitation where token_hash = invitation_hash and used_at is null) as invited
            from draft where id = :id""";

    private final JdbcClient jdbc;
    private final Pictures pictures;
    private final ExpiredDrafts expired;
    private final Entries entries;
    private final Revisions you;
    private final Revisions lists;

    Drafts(JdbcClient jdbc, Pictures pictures, Topics topics, ExpiredDrafts expired) {
        this.jdbc = jdbc;
        this.pictures = pictures;
        this.expired = expired;
        this.entries = new Entries(jdbc, topics, "draft", Kind.ALL);
        this.you = new Revisions(jdbc, "draft", "you_revision");
        this.lists = new Revisions(jdbc, "draft", "lists_revision");
    }

    /** Whether a browser's secret leads to a draft, or may come to: after one that has become an account there is another. */
    boolean serves(Secret secret) {
        return jdbc.sql("select not exists (select from draft where token_hash = :hash and account_id is not null)")
                .param("hash", secret.hash())
                .query(Boolean.class)
                .single();
    }

    /** Whether there is a draft behind a secret, or an account came of it. */
    boolean knows(Secret secret) {
        return jdbc.sql("select exists (select from draft where token_hash = :hash)").param("hash", secret.hash()).query(Boolean.class).single();
    }

    /**
     * The draft behind a browser's secret. It begins with the first thing that is sent, once, however many come at a time.
     * Where it has become an account there is none.
     */
    @Transactional
    Optional<UUID> begin(Secret secret) {
        return open(secret).or(() -> {
            expired.makeRoom(secret);
            jdbc.sql("insert into draft (id, token_hash) values (:id, :hash) on conflict (token_hash) do nothing")
                    .param("id", Ids.next())
                    .param("hash", secret.hash())
                    .update();
            return open(secret);
        });
    }

    /** The draft behind a browser's secret, unless it is older than a day or has become an account. */
    Optional<UUID> open(Secret secret) {
        return jdbc.sql("""
                update draft set touched_at = now()
                where token_hash = :hash and account_id is null and touched_at > now() - interval '24 hours'
                returning id""")
                .param("hash", secret.hash())
                .query(UUID.class)
                .optional();
    }

    Draft find(UUID id) {
        return jdbc.sql(DRAFT).param("id", id).query((row, n) -> new Draft(
                id,
                Optional.ofNullable(row.getString("first_name")),
                Optional.ofNullable(row.getString("last_name")),
                Optional.ofNullable(row.getString("email")),
                Optional.ofNullable(row.getString("password_hash")),
                entries.of(id),
                Optional.ofNullable(row.getObject("picture_id", UUID.class)).map(PictureId::new).flatMap(pictures::find)
                        .map(picture -> picture.below(Draft.PICTURES + "/" + picture.id())),
                row.getBoolean("skills_seen"),
                row.getBoolean("picture_seen"),
                row.getBoolean("invited"))).single();
    }

    /** What the page of a stage says of itself when its script sends something. */
    String mark(Stage stage, Optional<UUID> id) {
        return (stage == Stage.YOU ? you : lists).mark(id);
    }

    /**
     * Keeps what was typed about the newcomer, right or wrong, unless something newer is kept; the password only when there is
     * a new one.
     *
     * @param meanwhile whether a script sent it while somebody types
     * @return false when something newer is kept
     */
    @Transactional
    boolean describe(UUID id, YouForm form, Optional<String> passwordHash, Optional<Revision> sent, boolean meanwhile) {
        if (!hold(id)) return true;
        if (!you.take(id, sent, meanwhile)) return false;
        jdbc.sql("""
                update draft set first_name = :first, last_name = :last, email = :email,
                    password_hash = coalesce(:hash, password_hash)
                where id = :id""")
                .param("id", id)
                .param("first", form.first().orElse(null))
                .param("last", form.last().orElse(null))
                .param("email", form.address().orElse(null))
                .param("hash", passwordHash.orElse(null))
                .update();
        if (!meanwhile) expired.forget(id);
        return true;
    }

    /** Takes what was typed into the lists. */
    @Transactional
    Left take(UUID id, EntriesForm form, boolean onward) {
        if (!hold(id)) return Left.NOTHING;
        return entries.take(id, form, onward, lists.take(id, form.revision(), form.stays()));
    }

    /**
     * Keeps what stands in the fields of the lists, unless something newer is kept.
     *
     * @return false when something newer is kept
     */
    @Transactional
    boolean keep(UUID id, EntriesForm form) {
        if (!hold(id)) return true;
        if (!lists.take(id, form.revision(), true)) return false;
        entries.keep(id, form);
        return true;
    }

    /** Whether a draft is still one: an account may have come of it, or its day have passed, while something was under way. */
    private boolean hold(UUID id) {
        return jdbc.sql("select id from draft where id = :id and account_id is null for update")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** What stands in the fields of the lists. */
    Left left(UUID id) {
        return entries.left(id);
    }

    @Transactional
    void see(UUID id, Stage stage) {
        String column = stage == Stage.SKILLS ? "skills_seen" : "picture_seen";
        jdbc.sql("update draft set " + column + " = true where id = :id").param("id", id).update();
    }

    /**
     * Shows the newcomer with a picture, or with none; the one before is let go. Until they have joined, it is theirs alone.
     * One that comes when they have joined is nobody's.
     */
    @Transactional
    void show(UUID id, Optional<PictureId> picture) {
        if (!hold(id)) return;
        Optional<PictureId> before = jdbc.sql("select picture_id from draft where id = :id")
                .param("id", id)
                .query((row, n) -> Optional.ofNullable(row.getObject("picture_id", UUID.class)).map(PictureId::new))
                .single();
        picture.ifPresent(pictures::withhold);
        jdbc.sql("update draft set picture_id = :picture where id = :id")
                .param("id", id)
                .param("picture", picture.map(PictureId::value).orElse(null))
                .update();
        before.ifPresent(pictures::letGo);
    }

    @Transactional
    void invite(UUID id, Secret invitation) {
        jdbc.sql("update draft set invitation_hash = :hash where id = :id")
                .param("id", id)
                .param("hash", invitation.hash())
                .update();
    }

    @Transactional
    void uninvite(UUID id) {
        jdbc.sql("update draft set invitation_hash = null where id = :id").param("id", id).update();
    }

    /** Forgets the drafts that nobody has touched for a day, and their pictures with them. */
    @Transactional
    void sweep() {
        List<PictureId> left = jdbc.sql("""
                select picture_id from draft
                where touched_at < now() - interval '24 hours' and picture_id is not null
                for update skip locked""")
                .query((row, n) -> new PictureId(row.getObject("picture_id", UUID.class)))
                .list();
        jdbc.sql("update draft set picture_id = null where picture_id in (:left)")
                .param("left", left.isEmpty() ? null : left.stream().map(PictureId::value).toList())
                .update();
        left.forEach(pictures::letGo);
        expired.sweep();
    }
}

package app.kith.dream.comment;

import static java.util.stream.Collectors.groupingBy;

import app.kith.account.AccountId;
import app.kith.dream.Dream;
import app.kith.dream.DreamId;
import app.kith.dream.cheer.Cheers;
import app.kith.happening.Happening;
import app.kith.happening.Happening.Kind;
import app.kith.happening.Happening.To;
import app.kith.id.Ids;
import app.kith.keyset.Place;
import app.kith.keyset.Stretch;
import app.kith.member.Members;
import app.kith.member.Reach;
import app.kith.member.Tally;
import app.kith.member.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where comments are kept: the newest first, and below each what was answered, from the first on. */
@Repository
public class Comments {

    /** So many answers stand below a comment before one has to read on. */
    static final int ANSWERS = 20;

    static final Stretch<Comment> NOTHING = new Stretch<>(List.of(), Optional.empty());

    private static final String COLUMNS = """
            select dream_comment.id, dream_comment.author_id, dream_comment.answers_id, dream_comment.story, dream_comment.written_at,
                dream_comment.edited_at is not null as edited
            """;

    private static final String COMMENT = COLUMNS + "from dream_comment ";

    /** Of people whom the viewer meets. */
    private static final String MET = Reach.to("dream_comment.author_id");

    /** The same, and what it answers too: where that is out of sight, so is the answer. */
    private static final String COUNTED = """
            from dream_comment left join dream_comment answered on answered.id = dream_comment.answers_id
            where %s and %s""".formatted(MET, Reach.to("answered.author_id"));

    private final JdbcClient jdbc;
    private final Members members;
    private final Cheers cheers;
    private final ApplicationEventPublisher events;

    Comments(JdbcClient jdbc, Members members, Cheers cheers, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.members = members;
        this.cheers = cheers;
        this.events = events;
    }

    public Stretch<Comment> of(DreamId dream, Viewer viewer, Optional<Place> after, int most) {
        List<Row> rows = rows(after(after.orElse(Place.BEFORE_ALL), most, COMMENT + """
                where dream_id = :dream and answers_id is null and (written_at, id) < (:at, :id) and %s
                order by written_at desc, id desc limit :most""".formatted(MET)).param("dream", dream.value()).param("viewer", id(viewer)));
        return Stretch.of(comments(rows, viewer), most, Comment::place);
    }

    /** A comment with what was answered to it, read on from a place. */
    Optional<Comment> thread(DreamId dream, UUID id, Viewer viewer, Place after) {
        return met(dream, id, viewer).map(row -> comment(row, viewer, Stretch.of(comments(rows(after(after, ANSWERS, COMMENT + """
                where answers_id = :thread and (written_at, id) > (:at, :id) and %s
                order by written_at, id limit :most""".formatted(MET)).param("thread", id).param("viewer", id(viewer))), viewer), ANSWERS, Comment::place)));
    }

    /** One comment by itself. */
    Optional<Comment> find(DreamId dream, UUID id, Viewer viewer) {
        return met(dream, id, viewer).map(row -> comment(row, viewer, NOTHING));
    }

    private Comment comment(Row row, Viewer viewer, Stretch<Comment> answers) {
        Comment alone = dressed(List.of(row), viewer).getFirst();
        return new Comment(alone.id(), alone.answersTo(), alone.author(), alone.story(), alone.written(), alone.edited(), alone.cheers(), answers);
    }

    /** How many there are below a dream; what was removed is none. */
    public int count(DreamId dream, Viewer viewer) {
        return jdbc.sql("select count(*) " + COUNTED + "and dream_comment.dream_id = :dream and dream_comment.story is not null")
                .param("dream", dream.value()).param("viewer", id(viewer)).query(Integer.class).single();
    }

    /** The same of several, by their ids; those are left out that have none. */
    public Map<UUID, Integer> counts(Collection<UUID> dreams, Viewer viewer) {
        Map<UUID, Integer> counts = new HashMap<>();
        jdbc.sql("select dream_comment.dream_id, count(*) " + COUNTED
                        + "and dream_comment.dream_id = any(:dreams) and dream_comment.story is not null group by dream_comment.dream_id")
                .param("dreams", dreams.toArray(UUID[]::new))
                .param("viewer", id(viewer))
                .query(row -> {
                    counts.put(row.getObject("dream_id", UUID.class), row.getInt("count"));
                });
        return counts;
    }

    private StatementSpec after(Place place, int most, String sql) {
        return jdbc.sql(sql).param("at", Timestamp.from(place.at())).param("id", place.id()).param("most", most + 1);
    }

    private Optional<Row> met(DreamId dream, UUID id, Viewer viewer) {
        return rows(jdbc.sql(COLUMNS + COUNTED + "and dream_comment.id = :id and dream_comment.dream_id = :dream")
                .param("id", id).param("dream", dream.value()).param("viewer", id(viewer))).stream().findFirst();
    }

    private static @Nullable UUID id(Viewer viewer) {
        return viewer.member().map(AccountId::value).orElse(null);
    }

    private static List<Row> rows(StatementSpec statement) {
        return statement.query(Row::of).list();
    }

    private List<Comment> comments(List<Row> rows, Viewer viewer) {
        UUID[] threads = rows.stream().filter(row -> row.answersTo.isEmpty()).map(Row::id).toArray(UUID[]::new);
        List<Row> answers = rows(jdbc.sql("""
                select answer.* from unnest(:threads) thread, lateral (
                """ + COMMENT + """
                    where answers_id = thread and %s order by written_at, id limit :most) answer""".formatted(MET))
                .param("viewer", id(viewer))
                .param("threads", threads)
                .param("most", ANSWERS + 1));
        List<Comment> all = dressed(Stream.concat(rows.stream(), answers.stream()).toList(), viewer);
        var below = all.stream().skip(rows.size()).collect(groupingBy(comment -> comment.answersTo().orElseThrow()));
        return all.stream().limit(rows.size()).map(comment -> new Comment(
                comment.id(), comment.answersTo(), comment.author(), comment.story(), comment.written(), comment.edited(), comment.cheers(),
                Stretch.of(below.getOrDefault(comment.id(), List.of()), ANSWERS, Comment::place))).toList();
    }

    private List<Comment> dressed(List<Row> rows, Viewer viewer) {
        var authors = members.there(rows.stream().flatMap(row -> row.author.stream()).distinct().toList());
        var cheered = cheers.ofComments(rows.stream().map(Row::id).toList(), viewer);
        return rows.stream().map(row -> new Comment(row.id, row.answersTo, row.author.map(authors::get), row.story, row.written, row.edited,
                cheered.getOrDefault(row.id, Tally.NONE), NOTHING)).toList();
    }

    /**
     * Says something below a dream, or in answer to what was said there. The same said twice in a row is said once.
     *
     * @return its id; empty when that which it answers is not there any more
     */
    @Transactional
    public Optional<UUID> say(Dream below, AccountId author, String story, Optional<UUID> answersTo) {
        DreamId dream = below.id();
        Optional<Row> answered = answersTo.flatMap(id -> hold(dream, id));
        if (answersTo.isPresent() && answered.filter(row -> row.answersTo.isEmpty()).isEmpty()) return Optional.empty();
        Optional<UUID> said = jdbc.sql("""
                select id from dream_comment
                where dream_id = :dream and author_id = :author and answers_id is not distinct from :answers and story = :story
                    and written_at > now() - interval '1 minute'""")
                .param("dream", dream.value()).param("author", author.value()).param("answers", answersTo.orElse(null)).param("story", story)
                .query(UUID.class).list().stream().findFirst();
        if (said.isPresent()) return said;
        UUID id = Ids.next();
        jdbc.sql("insert into dream_comment (id, dream_id, author_id, answers_id, story) values (:id, :dream, :author, :answers, :story)")
                .param("id", id).param("dream", dream.value()).param("author", author.value()).param("answers", answersTo.orElse(null))
                .param("story", story).update();
        tell(below, author, answered);
        return Optional.of(id);
    }

    /** Whoever is answered hears that; the dreamer hears of all else. */
    private void tell(Dream dream, AccountId author, Optional<Row> answered) {
        Optional<UUID> concerned = Optional.of(dream.id().value());
        answered.ifPresent(row -> row.author.ifPresent(to ->
                events.publishEvent(new Happening(Kind.ANSWERED, new To.OneMember(to), author, row.id, concerned))));
        AccountId dreamer = dream.dreamer().id();
        if (answered.flatMap(Row::author).equals(Optional.of(dreamer))) return;
        events.publishEvent(new Happening(Kind.COMMENTED, new To.OneMember(dreamer), author, dream.id().value(), concerned));
    }

    /** Until the transaction ends it is not removed. */
    private Optional<Row> hold(DreamId dream, UUID id) {
        return rows(jdbc.sql(COMMENT + "where id = :id and dream_id = :dream and story is not null for update")
                .param("id", id).param("dream", dream.value())).stream().findFirst();
    }

    /** Says it anew; false when it is not there any more. */
    @Transactional
    boolean edit(DreamId dream, UUID id, AccountId author, String story) {
        return jdbc.sql("""
                update dream_comment
                set story = :story, edited_at = case when story = :story then edited_at else now() end
                where id = :id and dream_id = :dream and author_id = :author and story is not null""")
                .param("story", story).param("id", id).param("dream", dream.value()).param("author", author.value()).update() == 1;
    }

    /** What was answered stays, below a place where something was. */
    @Transactional
    void remove(DreamId dream, UUID id) {
        if (hold(dream, id).isEmpty()) return;
        int answers = jdbc.sql("select count(*) from dream_comment where answers_id = :id").param("id", id).query(Integer.class).single();
        jdbc.sql("delete from comment_cheer where comment_id = :id").param("id", id).update();
        jdbc.sql(answers > 0 ? "update dream_comment set story = null, author_id = null where id = :id" : "delete from dream_comment where id = :id")
                .param("id", id).update();
    }

    private record Row(UUID id, Optional<AccountId> author, Optional<UUID> answersTo, Optional<String> story, Instant written, boolean edited) {

        static Row of(ResultSet row, int number) throws SQLException {
            return new Row(
                    row.getObject("id", UUID.class),
                    Optional.ofNullable(row.getObject("author_id", UUID.class)).map(AccountId::new),
                    Optional.ofNullable(row.getObject("answers_id", UUID.class)),
                    Optional.ofNullable(row.getString("story")),
                    row.getTimestamp("written_at").toInstant(),
                    row.getBoolean("edited"));
        }
    }
}

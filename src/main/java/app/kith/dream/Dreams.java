package app.kith.dream;

import app.kith.account.AccountId;
import app.kith.happening.Happening;
import app.kith.happening.Happening.Kind;
import app.kith.happening.Happening.To;
import app.kith.keyset.Place;
import app.kith.keyset.Stretch;
import app.kith.member.Members;
import app.kith.member.Viewer;
import app.kith.topic.Topic;
import app.kith.topic.Topics;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where the dreams are kept: published, changed, found by slug, listed from the newest on. */
@Repository
public class Dreams {

    private static final String DREAM = """
            select id, dreamer_id, slug, title, story, state, audience, talked_about, published_at from dream where\s""";

    private final JdbcClient jdbc;
    private final DreamSlugs slugs;
    private final DreamTopics dreamTopics;
    private final Topics topics;
    private final Members members;
    private final ApplicationEventPublisher events;

    Dreams(JdbcClient jdbc, DreamSlugs slugs, DreamTopics dreamTopics, Topics topics, Members members, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.slugs = slugs;
        this.dreamTopics = dreamTopics;
        this.topics = topics;
        this.members = members;
        this.events = events;
    }

    /** Puts a dream on the board, under a slug of its own. */
    @Transactional
    public Dream publish(DreamId id, AccountId dreamer, WrittenDream written) {
        jdbc.sql("""
                insert into dream (id, dreamer_id, slug, title, story, audience, talked_about)
                values (:id, :dreamer, :slug, :title, :story, :audience, :talked)""")
                .param("id", id.value())
                .param("dreamer", dreamer.value())
                .param("slug", slugs.take(written.title(), id))
                .param("title", written.title())
                .param("story", written.story())
                .param("audience", written.audience().key())
                .param("talked", written.talkedAbout())
                .update();
        Dream dream = wants(id, written);
        events.publishEvent(new Happening(Kind.PUBLISHED, new To.FollowersOfMember(dreamer), dreamer, id.value(), Optional.of(id.value())));
        return dream;
    }

    /** Says it anew. The slug follows the title; the one before leads there for ever. */
    @Transactional
    Dream rewrite(Dream before, WrittenDream written) {
        String slug = before.title().equals(written.title()) ? before.slug() : slugs.take(written.title(), before.id());
        jdbc.sql("""
                update dream set slug = :slug, title = :title, story = :story, audience = :audience,
                    talked_about = :talked, edition = edition + 1
                where id = :id""")
                .param("id", before.id().value())
                .param("slug", slug)
                .param("title", written.title())
                .param("story", written.story())
                .param("audience", written.audience().key())
                .param("talked", written.talkedAbout())
                .update();
        return wants(before.id(), written);
    }

    private Dream wants(DreamId id, WrittenDream written) {
        Map<String, Topic> named = topics.named(written.topics());
        dreamTopics.need(id, written.needs(), named);
        dreamTopics.concern(id, written.themes(), named);
        return find(id).orElseThrow();
    }

    @Transactional
    public void become(Dream dream, State state) {
        UUID id = dream.id().value();
        jdbc.sql("update dream set state = :state where id = :id").param("id", id).param("state", state.key()).update();
        if (state != State.COME_TRUE) return;
        events.publishEvent(new Happening(Kind.CAME_TRUE, new To.FollowersOfDream(id), dream.dreamer().id(), id, Optional.of(id)));
    }

    /** A dream that is there, whoever asks. */
    Optional<Dream> find(DreamId id) {
        return one(jdbc.sql(DREAM + Sight.THERE + "and id = :id").param("id", id.value()));
    }

    /** How often it was changed, and once for its beginning. */
    int edition(DreamId id) {
        return jdbc.sql("select edition from dream where id = :id").param("id", id.value()).query(Integer.class).single();
    }

    /** A dreamer's own dream, whatever slug it is called by; empty when it is not theirs. */
    public Optional<Dream> own(String slug, AccountId dreamer) {
        return slugs.owner(slug).flatMap(this::find).filter(dream -> dream.dreamer().id().equals(dreamer));
    }

    /** The same, held until the end of the caller's transaction: nobody else changes it meanwhile. */
    @Transactional
    Optional<Dream> hold(DreamId id, AccountId dreamer) {
        return one(jdbc.sql(DREAM + Sight.THERE + "and id = :id and dreamer_id = :dreamer for update")
                .param("id", id.value())
                .param("dreamer", dreamer.value()));
    }

    /** What a slug leads to. */
    public sealed interface Found {
        record Here(Dream dream) implements Found {}

        /** The dream goes by another slug now. */
        record Moved(String href) implements Found {}

        record Nothing() implements Found {}
    }

    public Found at(String slug, Viewer viewer) {
        return find(slug, viewer)
                .map(dream -> dream.slug().equals(slug) ? new Found.Here(dream) : new Found.Moved(dream.href()))
                .orElseGet(Found.Nothing::new);
    }

    /** A dream that a viewer may see, by any slug that it ever had. */
    public Optional<Dream> find(String slug, Viewer viewer) {
        return slugs.owner(slug).flatMap(id -> seen(id, viewer));
    }

    private Optional<Dream> seen(DreamId id, Viewer viewer) {
        return one(by(viewer, DREAM + new Sight(viewer).any() + "and id = :id").param("id", id.value()));
    }

    /** The board: the dreams of all, the newest first. */
    public Stretch<Dream> newest(Viewer viewer, Optional<Place> after, int most) {
        Place place = after.orElse(Place.BEFORE_ALL);
        String sql = DREAM + new Sight(viewer).board()
                + "and (published_at, id) < (:published, :id) order by published_at desc, id desc limit :most";
        return Stretch.of(dreams(by(viewer, sql)
                .param("published", Timestamp.from(place.at()))
                .param("id", place.id())
                .param("most", most + 1)), most, Dream::place);
    }

    /** Those of some that a viewer may see, the newest first. */
    public List<Dream> find(Collection<DreamId> ids, Viewer viewer) {
        return dreams(by(viewer, DREAM + new Sight(viewer).any() + "and id = any(:ids) order by published_at desc, id desc")
                .param("ids", ids.stream().map(DreamId::value).toArray(UUID[]::new)));
    }

    /** A member's own dreams, the newest first. */
    public List<Dream> of(AccountId dreamer, Viewer viewer, int most) {
        return dreams(by(viewer, DREAM + new Sight(viewer).any() + "and dreamer_id = :dreamer order by published_at desc, id desc limit :most")
                .param("dreamer", dreamer.value())
                .param("most", most));
    }

    private StatementSpec by(Viewer viewer, String sql) {
        return jdbc.sql(sql).param("viewer", viewer.member().map(AccountId::value).orElse(null));
    }

    private Optional<Dream> one(StatementSpec statement) {
        return dreams(statement).stream().findFirst();
    }

    private List<Dream> dreams(StatementSpec statement) {
        List<Row> rows = statement.query(Row::of).list();
        var ids = rows.stream().map(Row::id).toList();
        var dreamers = members.find(rows.stream().map(Row::dreamer).distinct().toList());
        var needs = dreamTopics.needs(ids);
        var themes = dreamTopics.themes(ids);
        return rows.stream()
                .map(row -> new Dream(row.id, row.slug, row.title, row.story, row.state, row.audience, row.talkedAbout, row.published,
                        dreamers.get(row.dreamer), needs.getOrDefault(row.id, List.of()), themes.getOrDefault(row.id, List.of())))
                .toList();
    }

    private record Row(DreamId id, AccountId dreamer, String slug, String title, String story, State state, Audience audience,
            boolean talkedAbout, Instant published) {

        static Row of(ResultSet row, int number) throws SQLException {
            return new Row(
                    new DreamId(row.getObject("id", UUID.class)),
                    new AccountId(row.getObject("dreamer_id", UUID.class)),
                    row.getString("slug"),
                    row.getString("title"),
                    row.getString("story"),
                    State.of(row.getString("state")),
                    Audience.of(row.getString("audience")),
                    row.getBoolean("talked_about"),
                    row.getTimestamp("published_at").toInstant());
        }
    }
}

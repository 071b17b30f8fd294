package app.kith.member;

import app.kith.account.AccountId;
import app.kith.id.Ids;
import app.kith.picture.Pictures;
import app.kith.picture.PictureId;
import app.kith.portrait.Portrait;
import app.kith.topic.Topic;
import app.kith.topic.TopicId;
import app.kith.topic.Topics;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where the members are kept: welcomed, found by id or slug, listed. */
@Repository
public class Members {

    private static final String MEMBER = "select id, first_name, last_name, slug, picture_id, joined_at from member ";

    private final JdbcClient jdbc;
    private final Slugs slugs;
    private final Topics topics;
    private final Pictures pictures;

    Members(JdbcClient jdbc, Slugs slugs, Topics topics, Pictures pictures) {
        this.jdbc = jdbc;
        this.slugs = slugs;
        this.topics = topics;
        this.pictures = pictures;
    }

    /** Makes a member of an account, in the caller's transaction; the picture is theirs from now on. */
    @Transactional
    public Member welcome(AccountId id, Newcomer newcomer) {
        newcomer.picture().ifPresent(pictures::keep);
        jdbc.sql("""
                insert into member (id, first_name, last_name, slug, picture_id)
                values (:id, :first, :last, :slug, :picture)""")
                .param("id", id.value())
                .param("first", newcomer.name().first())
                .param("last", newcomer.name().last().orElse(null))
                .param("slug", slugs.take(newcomer.name(), id))
                .param("picture", newcomer.picture().map(PictureId::value).orElse(null))
                .update();
        Map<String, Topic> named = topics.named(newcomer.topics());
        addTopics(id, "skill", newcomer.skills(), named);
        addTopics(id, "interest", newcomer.interests(), named);
        addExperience(id, newcomer.experience());
        return find(id).orElseThrow();
    }

    private void addTopics(AccountId id, String kind, List<String> spellings, Map<String, Topic> named) {
        int position = 0;
        for (String spelling : spellings) {
            Topic topic = named.get(spelling);
            jdbc.sql("""
                    insert into member_topic (member_id, kind, topic_id, spelling, position)
                    values (:member, :kind, :topic, :spelling, :position)
                    on conflict do nothing""")
                    .param("member", id.value())
                    .param("kind", kind)
                    .param("topic", topic.id().value())
                    .param("spelling", topic.name().equalsIgnoreCase(spelling) ? null : spelling)
                    .param("position", position++)
                    .update();
        }
    }

    private void addExperience(AccountId id, List<Experience> lines) {
        int position = 0;
        for (Experience experience : lines) {
            jdbc.sql("""
                    insert into experience (id, member_id, line, span, position)
                    values (:id, :member, :line, :span, :position)""")
                    .param("id", Ids.next())
                    .param("member", id.value())
                    .param("line", experience.line())
                    .param("span", experience.span().orElse(null))
                    .param("position", position++)
                    .update();
        }
    }

    public Optional<Member> find(AccountId id) {
        return jdbc.sql(MEMBER + "where id = :id").param("id", id.value()).query(Row::of).optional().map(this::member);
    }

    /** What a slug leads to. */
    public sealed interface Found {
        record Here(Profile profile) implements Found {}

        /** The member goes by another slug now. */
        record Moved(String href) implements Found {}

        record Nobody() implements Found {}
    }

    public Found at(String slug) {
        Optional<Row> owner = slugs.owner(slug)
                .flatMap(id -> jdbc.sql(MEMBER + "where id = :id").param("id", id.value()).query(Row::of).optional());
        if (owner.isEmpty()) return new Found.Nobody();
        Row row = owner.get();
        return row.slug.equals(slug) ? new Found.Here(profile(row)) : new Found.Moved("/@" + row.slug);
    }

    private Profile profile(Row row) {
        return new Profile(
                member(row), row.joined, topics(row.id, "skill"), topics(row.id, "interest"), experience(row.id));
    }

    private List<MemberTopic> topics(AccountId id, String kind) {
        return jdbc.sql("""
                select topic.id, topic.name, topic.slug, member_topic.spelling
                from member_topic join topic on topic.id = member_topic.topic_id
                where member_id = :member and kind = :kind
                order by position""")
                .param("member", id.value())
                .param("kind", kind)
                .query((row, n) -> new MemberTopic(
                        new Topic(new TopicId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("slug")),
                        Optional.ofNullable(row.getString("spelling"))))
                .list();
    }

    private List<Experience> experience(AccountId id) {
        return jdbc.sql("select line, span from experience where member_id = :member order by position")
                .param("member", id.value())
                .query((row, n) -> new Experience(row.getString("line"), Optional.ofNullable(row.getString("span"))))
                .list();
    }

    /** Who joined last, the newest first. */
    public List<Member> newest(int most) {
        return members(jdbc.sql(MEMBER + "order by joined_at desc, id desc limit :most").param("most", most).query(Row::of).list());
    }

    private Member member(Row row) {
        return members(List.of(row)).getFirst();
    }

    private List<Member> members(List<Row> rows) {
        var shown = pictures.find(rows.stream().flatMap(row -> row.picture.stream()).toList());
        return rows.stream().map(row -> {
            var portrait = new Portrait(row.id.value(), row.name.full(), row.picture.map(shown::get));
            return new Member(row.id, row.name, row.slug, portrait);
        }).toList();
    }

    private record Row(AccountId id, Name name, String slug, Optional<PictureId> picture, LocalDate joined) {

        static Row of(ResultSet row, int number) throws SQLException {
            return new Row(
                    new AccountId(row.getObject("id", UUID.class)),
                    new Name(row.getString("first_name"), Optional.ofNullable(row.getString("last_name"))),
                    row.getString("slug"),
                    Optional.ofNullable(row.getObject("picture_id", UUID.class)).map(PictureId::new),
                    row.getTimestamp("joined_at").toInstant().atZone(ZoneOffset.UTC).toLocalDate());
        }
    }
}

package app.kith.member;

import static java.util.stream.Collectors.toMap;

import app.kith.account.AccountId;
import app.kith.account.Leaving;
import app.kith.picture.PictureId;
import app.kith.picture.Pictures;
import app.kith.portrait.Portrait;
import app.kith.slug.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where the members are kept: welcomed, changed, found by id or slug, listed. */
@Repository
public class Members {

    private static final String MEMBER = "select id, first_name, last_name, slug, picture_id, joined_at from member ";

    private final JdbcClient jdbc;
    private final Slugs slugs;
    private final MemberTopics topics;
    private final Experiences experiences;
    private final Pictures pictures;

    Members(JdbcClient jdbc, Slugs slugs, MemberTopics topics, Experiences experiences, Pictures pictures) {
        this.jdbc = jdbc;
        this.slugs = slugs;
        this.topics = topics;
        this.experiences = experiences;
        this.pictures = pictures;
    }

    /** Makes a member of an account, in the caller's transaction; the picture is theirs from now on. */
    @Transactional
    public Member welcome(AccountId id, Newcomer newcomer) {
        newcomer.picture().ifPresent(pictures::keep);
        WrittenProfile written = newcomer.written();
        Name name = written.name();
        jdbc.sql("""
                insert into member (id, first_name, last_name, slug, picture_id, headline, about, place)
                values (:id, :first, :last, :slug, :picture, :headline, :about, :place)""")
                .param("id", id.value())
                .param("first", name.first())
                .param("last", name.last().orElse(null))
                .param("slug", slugs.take(name, id))
                .param("picture", newcomer.picture().map(PictureId::value).orElse(null))
                .param("headline", written.introduction().headline().orElse(null))
                .param("about", written.introduction().about().orElse(null))
                .param("place", written.introduction().place().orElse(null))
                .update();
        topics.write(id, written);
        experiences.write(id, written.experience());
        return find(id).orElseThrow();
    }

    /** A member's page, held until the end of the caller's transaction: nobody else changes it meanwhile. */
    @Transactional
    public Profile hold(AccountId id) {
        return profile(jdbc.sql(MEMBER + "where id = :id for update").param("id", id.value()).query(Row::of).single());
    }

    /** Says all of it anew. The slug follows the name; one that would be the same stays as it is. */
    @Transactional
    public Member rewrite(AccountId id, WrittenProfile written) {
        Member before = hold(id).member();
        Name name = written.name();
        jdbc.sql("""
                update member set first_name = :first, last_name = :last, slug = :slug,
                    headline = :headline, about = :about, place = :place
                where id = :id""")
                .param("id", id.value())
                .param("first", name.first())
                .param("last", name.last().orElse(null))
                .param("slug", slugs.sameFor(before.name(), name) ? before.slug() : slugs.take(name, id))
                .param("headline", written.introduction().headline().orElse(null))
                .param("about", written.introduction().about().orElse(null))
                .param("place", written.introduction().place().orElse(null))
                .update();
        topics.write(id, written);
        experiences.write(id, written.experience());
        return find(id).orElseThrow();
    }

    public Optional<Member> find(AccountId id) {
        return jdbc.sql(MEMBER + "where id = :id").param("id", id.value()).query(Row::of).optional().map(this::member);
    }

    /** A member, and how many there are of something for them. */
    public record Counted(Member member, int count) {}

    /**
     * The member who asks, and with them what every page tells them besides.
     *
     * @param count a query for one number, in which they are the parameter {@code viewer}
     */
    public Optional<Counted> find(AccountId id, String count) {
        record Read(Row row, int count) {}
        return jdbc.sql("select asking.*, (%s) as count from (%s where id = :viewer) asking".formatted(count, MEMBER))
                .param("viewer", id.value())
                .query((row, n) -> new Read(Row.of(row, n), row.getInt("count")))
                .optional().map(read -> new Counted(member(read.row), read.count));
    }

    /** The members that are there, by their ids. */
    public Map<AccountId, Member> find(Collection<AccountId> ids) {
        return find(MEMBER + "where id = any(:ids)", ids);
    }

    /** The same without those who are about to leave: for what they did and said among others, they are former members already. */
    public Map<AccountId, Member> there(Collection<AccountId> ids) {
        return find(MEMBER + "where id = any(:ids) and " + Leaving.NOT, ids);
    }

    private Map<AccountId, Member> find(String sql, Collection<AccountId> ids) {
        return members(jdbc.sql(sql)
                .param("ids", ids.stream().map(AccountId::value).toArray(UUID[]::new))
                .query(Row::of)
                .list()).stream().collect(toMap(Member::id, member -> member));
    }

    /** Whose slug this is, or once was. */
    public Optional<AccountId> called(String slug) {
        return slugs.owner(slug);
    }

    /** What a slug leads to. */
    public sealed interface Found {
        record Here(Profile profile) implements Found {}

        /** The member goes by another slug now. */
        record Moved(String href) implements Found {}

        record Nobody() implements Found {}
    }

    /** A member who is there, by any slug that they ever had. */
    public Optional<Member> there(String slug, Viewer viewer) {
        return row(slug, viewer).map(this::member);
    }

    private Optional<Row> row(String slug, Viewer viewer) {
        return slugs.owner(slug).flatMap(id -> by(viewer, MEMBER + "where id = :id and " + Leaving.NOT + " and " + Reach.to("member.id"))
                .param("id", id.value()).query(Row::of).optional());
    }

    private StatementSpec by(Viewer viewer, String sql) {
        return jdbc.sql(sql).param("viewer", viewer.member().map(AccountId::value).orElse(null));
    }

    public Found at(String slug, Viewer viewer) {
        Optional<Row> owner = row(slug, viewer);
        if (owner.isEmpty()) return new Found.Nobody();
        Row row = owner.get();
        return row.slug.equals(slug) ? new Found.Here(profile(row)) : new Found.Moved("/@" + Slug.inPath(row.slug));
    }

    private Profile profile(Row row) {
        return new Profile(
                member(row), row.joined, introduction(row.id), topics.skills(row.id), topics.interests(row.id), experiences.of(row.id));
    }

    /** Read for one page only: no list of members needs it. */
    private Introduction introduction(AccountId id) {
        return jdbc.sql("select headline, about, place from member where id = :id")
                .param("id", id.value())
                .query((row, n) -> new Introduction(
                        Optional.ofNullable(row.getString("headline")),
                        Optional.ofNullable(row.getString("about")),
                        Optional.ofNullable(row.getString("place"))))
                .single();
    }

    /** What a member can do. */
    public List<MemberTopic> skills(AccountId id) {
        return topics.skills(id);
    }

    /** What a member would love to see. */
    public List<MemberTopic> interests(AccountId id) {
        return topics.interests(id);
    }

    /** All that a member says of themselves. */
    public Profile profile(AccountId id) {
        return profile(jdbc.sql(MEMBER + "where id = :id").param("id", id.value()).query(Row::of).single());
    }

    /** Whether search engines may list a member's page. */
    public boolean findable(AccountId id) {
        return jdbc.sql("select findable from member where id = :id").param("id", id.value()).query(Boolean.class).single();
    }

    public void letFind(AccountId id, boolean findable) {
        jdbc.sql("update member set findable = :findable where id = :id").param("findable", findable).param("id", id.value()).update();
    }

    /** Who joined last, the newest first. */
    public List<Member> newest(Viewer viewer, int most) {
        return members(by(viewer, MEMBER + "where " + Leaving.NOT + " and " + Reach.to("member.id") + "order by joined_at desc, id desc limit :most")
                .param("most", most).query(Row::of).list());
    }

    /** The skills that each of them named first, in their order; nothing for whoever named none. */
    public Map<AccountId, List<String>> firstSkills(List<Member> members, int most) {
        return topics.firstSkills(members.stream().map(Member::id).toList(), most);
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

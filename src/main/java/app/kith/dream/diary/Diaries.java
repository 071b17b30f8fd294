package app.kith.dream.diary;

import app.kith.dream.Dream;
import app.kith.dream.DreamId;
import app.kith.happening.Happening;
import app.kith.happening.Happening.Kind;
import app.kith.happening.Happening.To;
import app.kith.id.Ids;
import app.kith.keyset.Place;
import app.kith.keyset.Stretch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where the diaries of dreams are kept, each from its newest day on. */
@Repository
public class Diaries {

    /** So many characters an entry has at most. */
    static final int LONGEST = 4000;

    private static final String ENTRY =
            "select id, story, written_at, edited_at is not null as edited from dream_diary_entry where dream_id = :dream ";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Diaries(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    public Stretch<DiaryEntry> of(DreamId dream, Optional<Place> after, int most) {
        Place place = after.orElse(Place.BEFORE_ALL);
        return Stretch.of(jdbc.sql(ENTRY + "and (written_at, id) < (:at, :id) order by written_at desc, id desc limit :most")
                .param("dream", dream.value())
                .param("at", Timestamp.from(place.at()))
                .param("id", place.id())
                .param("most", most + 1)
                .query(Diaries::entry)
                .list(), most, DiaryEntry::place);
    }

    Optional<DiaryEntry> find(DreamId dream, UUID entry) {
        return jdbc.sql(ENTRY + "and id = :id").param("dream", dream.value()).param("id", entry).query(Diaries::entry).optional();
    }

    private static DiaryEntry entry(ResultSet row, int number) throws SQLException {
        return new DiaryEntry(
                row.getObject("id", UUID.class), row.getString("story"), row.getTimestamp("written_at").toInstant(), row.getBoolean("edited"));
    }

    /** Adds an entry. The same one sent twice is one: whoever presses again saw no answer yet. */
    @Transactional
    public void write(Dream of, String story) {
        DreamId dream = of.id();
        jdbc.sql("select id from dream where id = :dream for update").param("dream", dream.value()).query(UUID.class).single();
        boolean said = of(dream, Optional.empty(), 1).shown().stream().anyMatch(entry -> entry.story().equals(story));
        if (said) return;
        jdbc.sql("insert into dream_diary_entry (id, dream_id, story) values (:id, :dream, :story)")
                .param("id", Ids.next())
                .param("dream", dream.value())
                .param("story", story)
                .update();
        UUID told = dream.value();
        events.publishEvent(new Happening(Kind.TOLD, new To.FollowersOfDream(told), of.dreamer().id(), told, Optional.of(told)));
    }

    /** Says it anew; one that says the same stays unmarked. False when it is not there any more. */
    @Transactional
    boolean edit(DreamId dream, UUID entry, String story) {
        return jdbc.sql("""
                update dream_diary_entry
                set story = :story, edited_at = case when story = :story then edited_at else now() end
                where id = :id and dream_id = :dream""")
                .param("story", story)
                .param("id", entry)
                .param("dream", dream.value())
                .update() == 1;
    }

    /** False when it is not there, or another dream's. */
    @Transactional
    boolean remove(DreamId dream, UUID entry) {
        return jdbc.sql("delete from dream_diary_entry where id = :id and dream_id = :dream").param("id", entry).param("dream", dream.value()).update() == 1;
    }
}

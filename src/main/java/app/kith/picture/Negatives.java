package app.kith.picture;

import java.sql.Types;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where is kept what a picture came from: the square that was chosen, so that it can be made anew, and its glimpse; and the file
 * itself, where the site is set to keep it. That lies in the database, because stores may be open to everybody.
 */
@Repository
public class Negatives {

    private final JdbcClient jdbc;

    Negatives(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the transaction that adds the picture. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(PictureId id, Optional<Crop> crop, Optional<String> glimpse, Optional<Negative> negative) {
        Optional<Crop> within = crop.map(Crop::within);
        jdbc.sql("""
                insert into picture_negative (picture_id, crop_x, crop_y, crop_size, glimpse, content_type, orientation, content)
                values (:id, :x, :y, :size, :glimpse, :type, :orientation, :content)""")
                .param("id", id.value())
                .param("x", within.map(Crop::x).orElse(null))
                .param("y", within.map(Crop::y).orElse(null))
                .param("size", within.map(Crop::size).orElse(null))
                .param("glimpse", glimpse.orElse(null))
                .param("type", negative.map(Negative::contentType).orElse(null))
                .param("orientation", negative.map(kept -> kept.orientation().number()).orElse(null))
                .param("content", negative.map(Negative::content).orElse(null), Types.BINARY)
                .update();
    }

    /** The square that was chosen; without one, the middle was taken. */
    Optional<Crop> crop(PictureId id) {
        return jdbc.sql("select crop_x, crop_y, crop_size from picture_negative where picture_id = :id and crop_x is not null")
                .param("id", id.value())
                .query((row, n) -> new Crop(row.getDouble(1), row.getDouble(2), row.getDouble(3)))
                .optional();
    }

    /** What the picture was made of, where that was kept. */
    Optional<Negative> of(PictureId id) {
        return jdbc.sql("select content_type, orientation, content from picture_negative where picture_id = :id and content is not null")
                .param("id", id.value())
                .query((row, n) -> new Negative(row.getString(1), Orientation.of(row.getInt(2)), row.getBytes(3)))
                .optional();
    }

    /** How many files are kept, and how many bytes they have together. */
    public record Kept(long files, long bytes) {}

    public Kept kept() {
        return jdbc.sql("select count(*), coalesce(sum(octet_length(content)), 0) from picture_negative where content is not null")
                .query((row, n) -> new Kept(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** Keeps none of the files any more; the pictures stay as they are. */
    public void forget() {
        jdbc.sql("update picture_negative set content_type = null, orientation = null, content = null where content is not null").update();
    }
}

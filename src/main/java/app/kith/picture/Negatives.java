package app.kith.picture;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where is kept what a picture came from: the square that was chosen of it, so that it can be made anew; and its glimpse. */
final class Negatives {

    private final JdbcClient jdbc;

    Negatives(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the transaction that adds the picture. */
    void add(PictureId id, Optional<Crop> crop, Optional<String> glimpse) {
        Optional<Crop> within = crop.map(Crop::within);
        jdbc.sql("""
                insert into picture_negative (picture_id, crop_x, crop_y, crop_size, glimpse)
                values (:id, :x, :y, :size, :glimpse)""")
                .param("id", id.value())
                .param("x", within.map(Crop::x).orElse(null))
                .param("y", within.map(Crop::y).orElse(null))
                .param("size", within.map(Crop::size).orElse(null))
                .param("glimpse", glimpse.orElse(null))
                .update();
    }

    /** The square that was chosen; without one, the middle was taken. */
    Optional<Crop> crop(PictureId id) {
        return jdbc.sql("select crop_x, crop_y, crop_size from picture_negative where picture_id = :id and crop_x is not null")
                .param("id", id.value())
                .query((row, n) -> new Crop(row.getDouble(1), row.getDouble(2), row.getDouble(3)))
                .optional();
    }
}

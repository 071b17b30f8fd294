package app.kith.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** More people than a village has, and all they say and do, for measures and for the plans by which the database finds it. */
final class Crowd {

    /** What the crowd writes to; whatever else there is stays as it is. */
    private static final String[] TABLES = {"account", "member", "member_slug", "member_topic", "topic_follow", "dream", "dream_slug", "dream_need",
        "dream_theme", "offer", "dream_comment", "dream_cheer", "member_follow", "dream_follow"};

    private static final String LATER = """
            select format('alter table %I drop constraint %I', relname, conname), format('alter table %I add constraint %I %s', relname, conname, pg_get_constraintdef(c.oid))
            from pg_constraint c join pg_class on pg_class.oid = conrelid where contype = 'f' and relname = any(:tables)
            union all
            select format('drop index %I', c.relname), pg_get_indexdef(c.oid)
            from pg_index join pg_class c on c.oid = indexrelid join pg_class t on t.oid = indrelid
            where t.relname = any(:tables) and not indisunique""";

    private Crowd() {}

    /** How many there are, in the proportions in which they are measured. */
    record Size(int members, int dreams, int comments, int follows) {

        static final Size NONE = new Size(0, 0, 0, 0);

        /** @param dreams at least ten, of which each member has as many */
        static Size of(int dreams) {
            return new Size(dreams / 10, dreams, dreams * 5, dreams * 10);
        }

        /** Where a member signs in; the first has written more than others. */
        static String address(int member) {
            return "crowd-" + member + "@example.org";
        }
    }

    /**
     * Grows the crowd. Keys and indexes are taken away meanwhile and made again in the end, as one restores a backup.
     *
     * @param hash of the password with which each of them signs in
     * @param say hears how far it is
     */
    static void grow(DataSource database, Size before, Size after, String hash, Consumer<String> say) {
        var numbers = Map.of("hash", hash, "members_before", before.members, "members", after.members, "dreams_before", before.dreams,
                "dreams", after.dreams, "comments_before", before.comments, "comments", after.comments, "follows_before", before.follows,
                "follows", after.follows);
        try (var connection = database.getConnection()) {
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            jdbc.sql("set maintenance_work_mem = '1GB'").update();
            jdbc.sql("set work_mem = '256MB'").update();
            List<String[]> later = jdbc.sql(LATER).param("tables", TABLES).query((row, number) -> new String[] {row.getString(1), row.getString(2)}).list();
            for (String[] made : later) jdbc.sql(made[0]).update();
            for (String statement : statements()) {
                if (statement.startsWith("-- ")) say.accept(statement.lines().findFirst().orElseThrow().substring(3));
                if (statement.contains("select setseed")) jdbc.sql(statement).query().singleColumn();
                else jdbc.sql(statement).params(numbers).update();
            }
            say.accept("indexes and keys");
            for (String[] made : later.reversed()) jdbc.sql(made[1]).update();
            say.accept("statistics");
            for (String table : TABLES) jdbc.sql("vacuum (analyze) " + table).update();
            for (String changed : List.of("maintenance_work_mem", "work_mem")) jdbc.sql("reset " + changed).update();
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<String> statements() {
        try {
            String script = new ClassPathResource("feed/crowd.sql").getContentAsString(StandardCharsets.UTF_8);
            return Stream.of(script.substring(script.indexOf("\n\n")).split(";\\R")).map(String::strip).filter(statement -> !statement.isEmpty()).collect(Collectors.toList());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}

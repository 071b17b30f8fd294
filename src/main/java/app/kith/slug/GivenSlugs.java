package app.kith.slug;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every slug that was ever given to things of one kind, such as members. One is given once, never to another, and leads
 * to its owner for ever.
 */
public final class GivenSlugs {

    private final JdbcClient jdbc;
    private final String table;
    private final String owner;
    private final Set<String> reserved;
    private final Slug fallback;

    /**
     * @param table holds the slugs in its column {@code slug}
     * @param owner the column that says whose they are; checked at the end of a transaction, for the owner comes last
     * @param reserved what would be mistaken for something else
     * @param fallback for a name with nothing to read in it, such as one of emoji alone
     */
    public GivenSlugs(JdbcClient jdbc, String table, String owner, Set<String> reserved, String fallback) {
        this.jdbc = jdbc;
        this.table = table;
        this.owner = owner;
        this.reserved = reserved;
        this.fallback = new Slug(fallback);
    }

    /**
     * Finds a slug for a name and takes it, in the caller's transaction: the plain one while it is free, or else one that
     * was given for such a name before. Who comes second gets "-2"; of many at once each gets their own, since a slug
     * that is being taken is waited for.
     */
    public String take(String name, UUID id) {
        Slug wanted = Slug.of(name).orElse(fallback).withRoom();
        int first = firstFree(wanted);
        boolean plain = first == 1 && !reserved.contains(wanted.value());
        Optional<String> own = plain ? Optional.empty() : own(wanted, id);
        if (own.isPresent()) return own.get();
        for (int number = first; ; number++) {
            String slug = wanted.numbered(number).value();
            if (!reserved.contains(slug) && taken(slug, id)) return slug;
        }
    }

    /** The first number that is free now; the insert has the last word. */
    private int firstFree(Slug wanted) {
        return jdbc.sql("""
                select min(number) from generate_series(1, (
                    select count(*) + 2 from %1$s where slug like :wanted || '-%%' and slug ~ '-[0-9]+$')) as number
                where not exists (select from %1$s
                    where slug = case number when 1 then :wanted else :wanted || '-' || number end)""".formatted(table))
                .param("wanted", wanted.value())
                .query(Integer.class)
                .single();
    }

    private Optional<String> own(Slug wanted, UUID id) {
        return jdbc.sql("""
                select slug from %s where %s = :id and (slug = :wanted or slug ~ ('^' || :wanted || '-[0-9]+$'))
                order by length(slug), slug limit 1""".formatted(table, owner))
                .param("id", id)
                .param("wanted", wanted.value())
                .query(String.class)
                .optional();
    }

    private boolean taken(String slug, UUID id) {
        return jdbc.sql("insert into %s (slug, %s) values (:slug, :id) on conflict do nothing".formatted(table, owner))
                .param("slug", slug)
                .param("id", id)
                .update() == 1;
    }

    /** Whose slug this is or was, however it is written; the slug of somebody who is gone is nobody's. */
    public Optional<UUID> owner(String typed) {
        return Slug.read(typed).flatMap(slug -> jdbc.sql("select %1$s from %2$s where slug = :slug and %1$s is not null".formatted(owner, table))
                .param("slug", slug.value())
                .query(UUID.class)
                .optional());
    }
}

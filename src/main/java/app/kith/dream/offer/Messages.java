package app.kith.dream.offer;

import static java.util.stream.Collectors.toMap;

import app.kith.account.AccountId;
import app.kith.id.Ids;
import app.kith.member.Member;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where it is kept what a dreamer and a helper say to each other. */
@Repository
class Messages {

    /** So many characters a message has at most. */
    static final int LONGEST = 2000;

    /** So many of them stand on the page: the newest. */
    private static final int MOST = 200;

    private final JdbcClient jdbc;

    Messages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From the first on. */
    List<Message> of(Offer offer) {
        record Row(UUID id, Optional<AccountId> author, String story, Instant written) {}
        List<Row> rows = jdbc.sql("select id, author_id, story, written_at from offer_message where offer_id = :offer order by written_at desc, id desc limit :most")
                .param("offer", offer.id())
                .param("most", MOST)
                .query((row, n) -> new Row(row.getObject("id", UUID.class),
                        Optional.ofNullable(row.getObject("author_id", UUID.class)).map(AccountId::new), row.getString("story"), row.getTimestamp("written_at").toInstant()))
                .list().reversed();
        var authors = Stream.concat(Stream.of(offer.dreamer()), offer.helper().stream()).collect(toMap(Member::id, member -> member));
        return rows.stream().map(row -> new Message(row.id(), row.author().map(authors::get), row.story(), row.written())).toList();
    }

    /** The same said twice in a row is said once. @return whether it was said now */
    @Transactional
    boolean write(UUID offer, AccountId author, String story) {
        jdbc.sql("select id from offer where id = :offer for update").param("offer", offer).query(UUID.class).single();
        boolean said = jdbc.sql("""
                select story = :story and author_id is not distinct from :author from offer_message
                where offer_id = :offer order by written_at desc, id desc limit 1""")
                .param("story", story).param("author", author.value()).param("offer", offer)
                .query(Boolean.class).optional().orElse(false);
        if (said) return false;
        jdbc.sql("insert into offer_message (id, offer_id, author_id, story) values (:id, :offer, :author, :story)")
                .param("id", Ids.next()).param("offer", offer).param("author", author.value()).param("story", story).update();
        return true;
    }
}

package app.kith.search;

import app.kith.account.AccountId;
import app.kith.account.Leaving;
import app.kith.dream.Sight;
import app.kith.keyset.Place;
import app.kith.keyset.Stretch;
import app.kith.member.Reach;
import app.kith.member.Viewer;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where dreams and members are found by their words, the newest first. Both have them in a column and an index of their own. */
@Repository
class Findings {

    private static final String WITHIN = "searched like searched(:word%s)";
    private static final String NEAR = "searched(:word%s) <%% searched";

    /** Half of a short word's trigrams go with one slip; at less than this, strangers are alike. */
    private static final String LIKENESS = "0.4";

    private final JdbcClient jdbc;

    Findings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param near whether words that are merely alike are enough */
    @Transactional
    Stretch<Place> find(Scope scope, Query query, boolean near, Viewer viewer, Optional<Place> after, int most) {
        if (near) jdbc.sql("select set_config('pg_trgm.word_similarity_threshold', :likeness, true)").param("likeness", LIKENESS).query().singleValue();
        String words = query.everyWord(near ? NEAR : WITHIN);
        return switch (scope) {
            case DREAMS -> find("select published_at, id from dream where " + new Sight(viewer).any(), "published_at", query, words, near, viewer, after, most);
            case MEMBERS -> find("select joined_at, id from member where " + Leaving.NOT + " and " + Reach.to("member.id"), "joined_at", query, words, near, viewer, after, most);
        };
    }

    private Stretch<Place> find(
            String some, String since, Query query, String words, boolean near, Viewer viewer, Optional<Place> after, int most) {
        Place place = after.orElse(Place.BEFORE_ALL);
        var statement = jdbc.sql(some + "and %s and (%s, id) < (:at, :id) order by 1 desc, 2 desc limit :most".formatted(words, since))
                .param("viewer", viewer.member().map(AccountId::value).orElse(null))
                .param("at", Timestamp.from(place.at()))
                .param("id", place.id())
                .param("most", most + 1);
        List<String> typed = query.words();
        for (int number = 0; number < typed.size(); number++) {
            statement = statement.param("word" + number, near ? typed.get(number) : Query.anywhere(typed.get(number)));
        }
        return Stretch.of(statement.query((row, number) -> new Place(row.getTimestamp(1).toInstant(), row.getObject(2, UUID.class))).list(),
                most, Function.identity());
    }
}

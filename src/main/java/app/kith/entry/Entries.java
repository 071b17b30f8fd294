package app.kith.entry;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import app.kith.entry.Listing.Aside;
import app.kith.id.Ids;
import app.kith.topic.Topic;
import app.kith.topic.Topics;
import app.kith.topic.TypedName;
import app.kith.topic.UnusableName;
import app.kith.web.Problem;
import app.kith.web.Problems;
import app.kith.web.Typed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where the lists of drafts of one kind are kept: their entries, and what stands in their fields. Whoever asks for a
 * change holds the transaction.
 */
public final class Entries {

    private final JdbcClient jdbc;
    private final Topics topics;
    private final String drafts;
    private final List<? extends Listing> lists;

    /** @param drafts the table of the drafts; beside it stand those of their entries and fields, named after it */
    public Entries(JdbcClient jdbc, Topics topics, String drafts, List<? extends Listing> lists) {
        this.jdbc = jdbc;
        this.topics = topics;
        this.drafts = drafts;
        this.lists = lists;
    }

    /** The entries of a draft in the order in which they were added, by the key of their list. */
    public Map<String, List<Entry>> of(UUID draft) {
        record Row(String kind, UUID id, String line, @Nullable String aside, @Nullable String again) {}
        List<Row> rows = jdbc.sql("select kind, id, line, aside, again from %s_entry where draft_id = :draft order by position".formatted(drafts))
                .param("draft", draft)
                .query((row, n) -> new Row(
                        row.getString("kind"), row.getObject("id", UUID.class), row.getString("line"), row.getString("aside"), row.getString("again")))
                .list();
        var naming = lists.stream().filter(Listing::topics).map(Listing::key).toList();
        var known = topics.known(rows.stream().filter(row -> naming.contains(row.kind)).map(Row::line).toList());
        return rows.stream().collect(groupingBy(Row::kind, mapping(
                row -> {
                    boolean named = naming.contains(row.kind);
                    return new Entry(
                            row.id,
                            row.line,
                            named ? label(row.line, known) : Optional.empty(),
                            Optional.ofNullable(row.aside),
                            named && !known.containsKey(row.line) ? topics.near(row.line) : List.of(),
                            Optional.ofNullable(row.again));
                },
                toList())));
    }

    private static Optional<String> label(String line, Map<String, Topic> known) {
        return Optional.ofNullable(known.get(line)).map(Topic::name).filter(name -> !name.equalsIgnoreCase(line));
    }

    /** Fills a list with what is there before anybody types; the entries keep their ids. */
    public void begin(UUID draft, Listing list, List<Entry> entries) {
        entries.forEach(entry -> jdbc.sql("""
                insert into %s_entry (id, draft_id, kind, line, aside, key) values (:entry, :draft, :kind, :line, :aside, :key)
                on conflict do nothing""".formatted(drafts))
                .param("entry", entry.id())
                .param("draft", draft)
                .param("kind", list.key())
                .param("line", entry.line())
                .param("aside", entry.aside().orElse(null))
                .param("key", key(entry.line(), entry.aside()))
                .update());
    }

    /**
     * Removes the entry whose button was pressed, or puts the topic that was offered in its place, and adds what stands in
     * the fields.
     *
     * @param onward whether the form is done, so that nothing may be left half typed
     * @param newest whether what stands in the fields stands there now; otherwise something newer does already
     */
    public Left take(UUID draft, EntriesForm form, boolean onward, boolean newest) {
        forgetRepeated(draft);
        form.removed().ifPresent(entry -> remove(draft, entry));
        form.taken().ifPresent(taken -> topics.at(taken.topic()).ifPresent(topic -> replace(draft, taken.entry(), topic)));
        var left = new HashMap<String, String>();
        var found = new Problems.Finder();
        for (Listing list : lists) {
            List<String> lines = form.lines(list);
            Optional<String> aside = form.aside(list);
            for (String line : lines) {
                problem(list, line, aside).or(() -> add(draft, list, line, aside)).ifPresent(problem -> {
                    left.merge(list.key(), line, (one, other) -> one + ", " + other);
                    found.when(true, problem.field(), problem.key(), problem.arguments());
                });
            }
            // Its line is still to come, or has stayed in its field as well.
            boolean waiting = aside.isPresent() && (lines.isEmpty() || left.containsKey(list.key()));
            if (waiting) {
                String field = list.aside().orElseThrow().field();
                left.put(field, aside.get());
                boolean asked = onward || form.adds(list, lists);
                found.when(asked && lines.isEmpty(), list.key(), list.words() + "." + field + ".alone");
            }
        }
        if (newest) stand(draft, left);
        return new Left(left, found.all());
    }

    /** Keeps what stands in the fields as it is, for somebody who is called away while typing. */
    public void keep(UUID draft, EntriesForm form) {
        var fields = new HashMap<String, String>();
        lists.forEach(list -> fields.putAll(form.fields(list)));
        stand(draft, fields);
    }

    private void stand(UUID draft, Map<String, String> fields) {
        jdbc.sql("delete from %s_field where draft_id = :draft".formatted(drafts)).param("draft", draft).update();
        fields.forEach((field, typed) -> jdbc.sql("""
                insert into %s_field (draft_id, field, typed) values (:draft, :field, :typed)
                on conflict (draft_id, field) do update set typed = excluded.typed""".formatted(drafts))
                .param("draft", draft)
                .param("field", field)
                .param("typed", typed)
                .update());
    }

    /** What stands in the fields. */
    public Left left(UUID draft) {
        var fields = new HashMap<String, String>();
        jdbc.sql("select field, typed from %s_field where draft_id = :draft".formatted(drafts))
                .param("draft", draft)
                .query((row, n) -> fields.put(row.getString("field"), row.getString("typed")))
                .list();
        return new Left(fields, Problems.NONE);
    }

    private void remove(UUID draft, UUID entry) {
        jdbc.sql("delete from %s_entry where draft_id = :draft and id = :entry".formatted(drafts))
                .param("draft", draft)
                .param("entry", entry)
                .update();
    }

    /** Says an entry by the topic's own name; where the list has that already, once is enough. */
    private void replace(UUID draft, UUID entry, Topic topic) {
        record Row(String kind, Optional<String> aside) {}
        jdbc.sql("select kind, aside from %s_entry where draft_id = :draft and id = :entry".formatted(drafts))
                .param("draft", draft)
                .param("entry", entry)
                .query((row, n) -> new Row(row.getString("kind"), Optional.ofNullable(row.getString("aside"))))
                .optional()
                .ifPresent(row -> lists.stream().filter(list -> list.topics() && list.key().equals(row.kind)).findFirst().ifPresent(list -> {
                    if (same(draft, list, topic.name(), row.aside).stream().allMatch(entry::equals)) rename(draft, entry, topic.name(), row.aside);
                    else remove(draft, entry);
                }));
    }

    private void rename(UUID draft, UUID entry, String line, Optional<String> aside) {
        jdbc.sql("update %s_entry set line = :line, key = :key where draft_id = :draft and id = :entry".formatted(drafts))
                .param("line", line)
                .param("key", key(line, aside))
                .param("draft", draft)
                .param("entry", entry)
                .update();
    }

    /** What keeps a line from standing in a list. */
    private static Optional<Problem> problem(Listing list, String line, Optional<String> aside) {
        Optional<Aside> field = list.aside().filter(beside -> aside.filter(said -> Typed.longer(said, beside.longest())).isPresent());
        if (field.isPresent()) return Optional.of(new Problem(field.get().field(), "entry.long", "most", field.get().longest()));
        if (Typed.longer(line, list.longest())) return Optional.of(new Problem(list.key(), "entry.long", "most", list.longest()));
        return list.topics() && TypedName.read(line) instanceof UnusableName why
                ? Optional.of(new Problem(list.key(), why.words(), "most", list.longest()))
                : Optional.empty();
    }

    /** Adds an entry, or notes at the one that the list has already that it was typed again; with a problem when the list is full. */
    private Optional<Problem> add(UUID draft, Listing list, String line, Optional<String> aside) {
        Optional<UUID> same = same(draft, list, line, aside).stream().findFirst();
        if (same.isPresent()) {
            repeat(draft, same.get(), line);
            return Optional.empty();
        }
        boolean added = jdbc.sql("""
                insert into %s_entry (id, draft_id, kind, line, aside, key)
                select :entry, :draft, :kind, :line, :aside, :key
                where (select count(*) from %s_entry where draft_id = :draft and kind = :kind) < :most""".formatted(drafts, drafts))
                .param("entry", Ids.next())
                .param("draft", draft)
                .param("kind", list.key())
                .param("line", line)
                .param("aside", aside.orElse(null))
                .param("key", key(line, aside))
                .param("most", list.most())
                .update() == 1;
        return added ? Optional.empty() : Optional.of(new Problem(list.key(), "entry.full", "most", list.most()));
    }

    /** The entries of a list that say what a line would: in the same words or, where it names topics, as the same topic. */
    private List<UUID> same(UUID draft, Listing list, String line, Optional<String> aside) {
        record Row(UUID id, String line, Optional<String> aside, String key) {}
        List<Row> rows = jdbc.sql("select id, line, aside, key from %s_entry where draft_id = :draft and kind = :kind order by position".formatted(drafts))
                .param("draft", draft)
                .param("kind", list.key())
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class), row.getString("line"), Optional.ofNullable(row.getString("aside")), row.getString("key")))
                .list();
        var known = list.topics() ? topics.known(Stream.concat(rows.stream().map(Row::line), Stream.of(line)).toList()) : Map.<String, Topic>of();
        Optional<Topic> topic = Optional.ofNullable(known.get(line));
        return rows.stream()
                .filter(row -> row.key.equals(key(line, aside))
                        || row.aside.equals(aside) && topic.filter(named -> named.equals(known.get(row.line))).isPresent())
                .map(Row::id)
                .toList();
    }

    /** Remembers, until the next change, what was typed and stands there already. */
    private void repeat(UUID draft, UUID entry, String line) {
        jdbc.sql("update %s_entry set again = :line where draft_id = :draft and id = :entry".formatted(drafts))
                .param("line", line)
                .param("draft", draft)
                .param("entry", entry)
                .update();
    }

    private void forgetRepeated(UUID draft) {
        jdbc.sql("update %s_entry set again = null where draft_id = :draft and again is not null".formatted(drafts)).param("draft", draft).update();
    }

    /** Equal for entries of the same words. */
    private static String key(String line, Optional<String> aside) {
        return Topics.key(line) + aside.map(said -> " | " + said).orElse("");
    }
}

package app.kith.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wrong with a form, in the order of its fields; at most one problem a field. */
public record Problems(List<Problem> list) {

    public static final Problems NONE = new Problems(List.of());

    public Problems {
        list = List.copyOf(list);
    }

    public static Problems of(Problem problem) {
        return new Problems(List.of(problem));
    }

    public boolean none() {
        return list.isEmpty();
    }

    /** These and, after them, those of the fields that follow. */
    public Problems and(Problems following) {
        return new Problems(Stream.concat(list.stream(), following.list.stream()).toList());
    }

    /** The problem of one field, which stands beside it. */
    public Optional<Problem> with(String field) {
        return list.stream().filter(problem -> problem.field().equals(field)).findFirst();
    }

    /** Collects problems while a form is read from top to bottom. */
    public static final class Finder {

        private final List<Problem> found = new ArrayList<>();

        public Finder when(boolean wrong, String field, String key, Object... arguments) {
            boolean known = found.stream().anyMatch(problem -> problem.field().equals(field));
            if (wrong && !known) found.add(new Problem(field, key, arguments));
            return this;
        }

        public Problems all() {
            return new Problems(found);
        }
    }
}

package app.kith.topic;

import app.kith.slug.Slug;

/** The slug of a topic: there always is one, and "C", "C++" and "C#" stay apart. */
final class TopicSlug {

    private TopicSlug() {}

    static Slug of(TopicName name, TopicId id) {
        String said = name.text().replace("+", " plus ").replace("#", " sharp ").replace("&", " and ");
        return Slug.of(said).orElseGet(() -> new Slug("topic-" + ending(id)));
    }

    /** The last digits of an id are the random ones. */
    private static String ending(TopicId id) {
        return id.value().toString().substring(28);
    }
}

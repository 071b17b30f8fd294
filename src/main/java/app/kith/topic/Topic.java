package app.kith.topic;

import app.kith.slug.Slug;

/** One entry of the shared vocabulary, such as carpentry: a skill, an interest, a need or a theme. */
public record Topic(TopicId id, String name, String slug) {

    /** The path of its page. */
    public String href() {
        return "/topics/" + Slug.inPath(slug);
    }
}

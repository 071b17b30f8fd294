package app.kith.topic;

import app.kith.web.Typed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of something that was typed to name a topic: a name, or the reason why it is none. */
public sealed interface TypedName permits TopicName, UnusableName {

    static TypedName read(@Nullable String typed) {
        String line = Typed.line(typed).orElse("");
        Optional<UnusableName> why = TopicName.unusable(line);
        return why.isPresent() ? why.get() : new TopicName(line);
    }
}

package app.kith.leaving.export;

import app.kith.web.Words;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Date;
import tools.jackson.databind.JsonNode;

/** What the page in the file shows: the record, with a word for each of its keys. It is read without the site. */
public record Index(JsonNode held, Words words) {

    public String say(String key) {
        return words.say("leaving.export.index." + key);
    }

    public String label(String key) {
        return words.say("leaving.export.label." + key);
    }

    /** What a picture shows, for those who do not see it; nothing of whatever else it is. */
    public String described(JsonNode object) {
        return object.path("description").asString("");
    }

    /** A value that is neither list nor object, as one reads it. */
    public String text(JsonNode value) {
        if (value.isBoolean()) return say(value.asBoolean() ? "yes" : "no");
        try {
            return value.isString()
                    ? words.say("parts.moment", "at", Date.from(OffsetDateTime.parse(value.asString()).toInstant()))
                    : value.asString();
        } catch (DateTimeParseException noMoment) {
            return value.asString();
        }
    }
}

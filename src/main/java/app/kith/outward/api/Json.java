package app.kith.outward.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** How answers are written: what is absent is not there. */
final class Json {

    static final MediaType PROBLEM = MediaType.APPLICATION_PROBLEM_JSON;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();

    private Json() {}

    static byte[] of(Told told) {
        return MAPPER.writeValueAsBytes(told);
    }

    /** The description of all answers, as it lies beside the classes. */
    static byte[] description() {
        try {
            return new ClassPathResource("outward/openapi.json").getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

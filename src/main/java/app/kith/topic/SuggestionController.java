package app.kith.topic;

import app.kith.web.Public;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers a field while somebody types into it. Open to visitors, because a stranger names skills while joining. */
@RestController
class SuggestionController {

    private static final CacheControl A_MINUTE = CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final Suggestions suggestions;

    SuggestionController(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    @Public
    @GetMapping("/topics/suggestions")
    ResponseEntity<List<Suggestion>> show(@RequestParam(name = "q", required = false) @Nullable String typed) {
        return ResponseEntity.ok().cacheControl(A_MINUTE).contentType(MediaType.APPLICATION_JSON).body(suggestions.to(typed, Suggestions.SHOWN));
    }
}

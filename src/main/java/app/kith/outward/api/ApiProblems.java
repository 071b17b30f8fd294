package app.kith.outward.api;

import app.kith.web.NotFound;
import app.kith.web.Words;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Says to programs what went wrong, as RFC 9457 has it. */
@ControllerAdvice(assignableTypes = ApiController.class)
class ApiProblems {

    private final Words words;

    ApiProblems(Words words) {
        this.words = words;
    }

    @ExceptionHandler(NotFound.class)
    ResponseEntity<byte[]> missing() {
        return problem(HttpStatus.NOT_FOUND, words.say("outward.api.missing"), words.say("outward.api.missing.detail"));
    }

    @ExceptionHandler(NoPlace.class)
    ResponseEntity<byte[]> misplaced() {
        return problem(HttpStatus.BAD_REQUEST, words.say("outward.api.misplaced"), words.say("outward.api.misplaced.detail"));
    }

    private static ResponseEntity<byte[]> problem(HttpStatus status, String title, String detail) {
        var told = new Told.Problem("about:blank", title, status.value(), detail);
        return ResponseEntity.status(status).contentType(Json.PROBLEM).cacheControl(CacheControl.noCache()).body(Json.of(told));
    }
}

package app.kith.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is nothing here, or nothing that this viewer may see: the two look the same. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NotFound extends RuntimeException {

    public NotFound() {
        super(null, null, false, false);
    }
}

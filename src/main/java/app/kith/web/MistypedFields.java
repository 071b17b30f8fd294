package app.kith.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentConversionNotSupportedException;

/** Answers 400 to a file where words were asked for, or words where a file was: no page of ours sends such a form. */
@ControllerAdvice
class MistypedFields {

    @ExceptionHandler(MethodArgumentConversionNotSupportedException.class)
    void refuse(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
}

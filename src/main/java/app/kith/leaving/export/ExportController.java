package app.kith.leaving.export;

import app.kith.account.Account;
import app.kith.web.Flashes;
import app.kith.web.NotFound;
import app.kith.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Whose export it is, only the session says: no address leads to anybody else's. */
@Controller
class ExportController {

    static final String PATH = "/settings/leaving/export";

    private final Exports exports;
    private final Flashes flashes;

    ExportController(Exports exports, Flashes flashes) {
        this.exports = exports;
        this.flashes = flashes;
    }

    @GetMapping(PATH)
    ModelAndView show(@AuthenticationPrincipal Account account) {
        return Page.show("leaving/export/export", exports.page(account));
    }

    @PostMapping(PATH)
    ModelAndView create(@AuthenticationPrincipal Account account, HttpServletResponse response) {
        exports.ask(account.id());
        flashes.say(response, "leaving.export.asked");
        return Page.to(PATH);
    }

    @GetMapping(PATH + "/kith.zip")
    void download(@AuthenticationPrincipal Account account, HttpServletResponse response) throws IOException {
        Exports.File file = exports.file(account.id()).orElseThrow(NotFound::new);
        response.setContentType("application/zip");
        response.setContentLengthLong(file.bytes());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"kith.zip\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        int position = 0;
        for (long sent = 0; sent < file.bytes(); ) {
            byte[] part = exports.part(file, position++).orElseThrow(EOFException::new); // replaced while it was sent
            response.getOutputStream().write(part);
            sent += part.length;
        }
    }
}

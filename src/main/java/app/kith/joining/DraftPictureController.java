package app.kith.joining;

import app.kith.picture.Picture;
import app.kith.picture.WithheldRenditions;
import app.kith.web.NotFound;
import app.kith.web.Public;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** Sends a newcomer's picture to the browser that holds their draft: nothing of it is public before they have joined. */
@Controller
@Public
class DraftPictureController {

    private final DraftCookie cookie;
    private final Drafts drafts;
    private final WithheldRenditions renditions;

    DraftPictureController(DraftCookie cookie, Drafts drafts, WithheldRenditions renditions) {
        this.cookie = cookie;
        this.drafts = drafts;
        this.renditions = renditions;
    }

    @GetMapping(Draft.PICTURES + "/{id}/{width}")
    ResponseEntity<?> show(@PathVariable String id, @PathVariable String width, HttpServletRequest request, WebRequest asked) {
        Picture picture = cookie.draft(request)
                .flatMap(draft -> drafts.find(draft).picture())
                .filter(own -> own.id().toString().equals(id))
                .orElseThrow(NotFound::new);
        return renditions.show(picture.id(), width, asked);
    }
}

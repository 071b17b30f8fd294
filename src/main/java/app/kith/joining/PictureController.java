package app.kith.joining;

import app.kith.picture.Crop;
import app.kith.picture.Picture;
import app.kith.picture.Pictures;
import app.kith.picture.Taken;
import app.kith.web.Page;
import app.kith.web.Problem;
import app.kith.web.Problems;
import app.kith.web.Public;
import app.kith.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

@Controller
@Public
class PictureController {

    private final DraftCookie cookie;
    private final Drafts drafts;
    private final Pictures pictures;

    PictureController(DraftCookie cookie, Drafts drafts, Pictures pictures) {
        this.cookie = cookie;
        this.drafts = drafts;
        this.pictures = pictures;
    }

    /** @param problem what happened to a form that was too large to be read */
    @GetMapping("/join/picture")
    ModelAndView show(@RequestParam @Nullable String problem, HttpServletRequest request) {
        Optional<Draft> draft = cookie.draft(request).map(drafts::find);
        Stage first = draft.map(Draft::first).orElse(Stage.YOU);
        if (first.compareTo(Stage.PICTURE) < 0) return Page.to(first.path());
        var description = draft.orElseThrow().picture().flatMap(Picture::description);
        return "too-large".equals(problem)
                ? Page.again("joining/picture", new PicturePage(draft.get(), description, refused("too-large")))
                : Page.show("joining/picture", new PicturePage(draft.get(), description, Problems.NONE));
    }

    @PostMapping("/join/picture")
    ModelAndView create(
            @RequestParam(name = "picture") @Nullable MultipartFile file,
            @RequestParam @Nullable String description,
            CropForm crop,
            @RequestParam(name = "do") @Nullable String act,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        UUID id = cookie.draftOrNew(request, response);
        Optional<String> text = Typed.line(description);
        Problems problems = text.filter(line -> Typed.longer(line, Picture.LONGEST_DESCRIPTION)).isPresent()
                ? Problems.of(new Problem("description", "joining.picture.description.long", "most", Picture.LONGEST_DESCRIPTION))
                : take(id, act, file, crop.crop(), text);
        if (!problems.none()) return Page.again("joining/picture", new PicturePage(drafts.find(id), text, problems));
        if ("back".equals(act)) return Page.to(Stage.SKILLS.path());
        if (!"continue".equals(act)) return Page.to(Stage.PICTURE.path());
        drafts.see(id, Stage.PICTURE);
        return Page.to(drafts.find(id).first().path());
    }

    /** Does with the picture what the pressed button says: a chosen file is taken by any button but "remove". */
    private Problems take(
            UUID id, @Nullable String act, @Nullable MultipartFile file, Optional<Crop> crop, Optional<String> text)
            throws IOException {
        if ("remove".equals(act)) {
            drafts.show(id, Optional.empty());
            return Problems.NONE;
        }
        if (file == null || file.getOriginalFilename() == null || file.getOriginalFilename().isEmpty()) {
            drafts.find(id).picture().ifPresent(picture -> pictures.describe(picture.id(), text));
            return "upload".equals(act) ? refused("missing") : Problems.NONE;
        }
        return switch (pictures.take(file.getBytes(), crop, text)) {
            case Taken.Kept(var picture) -> {
                drafts.show(id, Optional.of(picture.id()));
                yield Problems.NONE;
            }
            case Taken.Refused(var reason) -> refused(reason.key());
            case Taken.Busy() -> refused("busy");
            case Taken.StoreDown() -> refused("store-down");
        };
    }

    private static Problems refused(String why) {
        return Problems.of(new Problem("picture", "joining.picture." + why));
    }
}

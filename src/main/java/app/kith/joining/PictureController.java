package app.kith.joining;

import app.kith.picture.Allowances;
import app.kith.picture.Caption;
import app.kith.picture.CaptionForm;
import app.kith.picture.Crop;
import app.kith.picture.CropForm;
import app.kith.picture.Picture;
import app.kith.picture.Pictures;
import app.kith.picture.Taken;
import app.kith.web.Flashes;
import app.kith.web.Page;
import app.kith.web.Problem;
import app.kith.web.Problems;
import app.kith.web.Public;
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
    private final Allowances allowances;
    private final Flashes flashes;
    private final EarlierStage earlier;

    PictureController(DraftCookie cookie, Drafts drafts, Pictures pictures, Allowances allowances, Flashes flashes, EarlierStage earlier) {
        this.cookie = cookie;
        this.drafts = drafts;
        this.pictures = pictures;
        this.allowances = allowances;
        this.flashes = flashes;
        this.earlier = earlier;
    }

    /** @param problem what happened to a form that was too large to be read */
    @GetMapping("/join/picture")
    ModelAndView show(@RequestParam @Nullable String problem, HttpServletRequest request, HttpServletResponse response) {
        Optional<Draft> draft = cookie.draft(request).map(drafts::find);
        Stage first = draft.map(Draft::first).orElse(Stage.YOU);
        if (first.compareTo(Stage.PICTURE) < 0) return earlier.lead(first, request, response);
        var caption = draft.orElseThrow().picture().map(Picture::caption).map(CaptionForm::of).orElse(CaptionForm.EMPTY);
        return "too-large".equals(problem)
                ? Page.again("joining/picture", new PicturePage(draft.get(), caption, refused("far-too-large")))
                : Page.show("joining/picture", new PicturePage(draft.get(), caption, Problems.NONE));
    }

    @PostMapping("/join/picture")
    ModelAndView create(
            @RequestParam(name = "picture") @Nullable MultipartFile file,
            CaptionForm caption,
            CropForm crop,
            @RequestParam(name = "do") @Nullable String act,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        UUID id = cookie.draftOrNew(request, response);
        boolean without = "without".equals(act);
        Problems problems = without ? Problems.NONE : caption.problems();
        if (!without && problems.none()) problems = take(id, act, file, crop.crop(), caption.caption(), request, response);
        if (!problems.none()) return Page.again("joining/picture", new PicturePage(drafts.find(id), caption, problems));
        if ("back".equals(act)) return Page.to(Stage.SKILLS.path());
        if (!without && !"continue".equals(act)) return Page.to(Stage.PICTURE.path());
        drafts.see(id, Stage.PICTURE);
        return earlier.onward(Stage.PICTURE, drafts.find(id), request, response);
    }

    /** Does with the picture what the pressed button says: a chosen file is taken by any button but "remove". */
    private Problems take(
            UUID id, @Nullable String act, @Nullable MultipartFile file, Optional<Crop> crop, Caption caption,
            HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if ("remove".equals(act)) {
            drafts.show(id, Optional.empty());
            return Problems.NONE;
        }
        if (file == null || file.getOriginalFilename() == null || file.getOriginalFilename().isEmpty()) {
            drafts.find(id).picture().ifPresent(picture -> pictures.describe(picture.id(), caption));
            return "upload".equals(act) ? refused("missing") : Problems.NONE;
        }
        byte[] bytes = file.getBytes();
        Taken taken = allowances.grant(Allowances.Sender.ADDRESS, request.getRemoteAddr(), () -> pictures.take(bytes, crop, caption));
        if (taken instanceof Taken.Kept(var picture, boolean still)) {
            drafts.show(id, Optional.of(picture.id()));
            if (still) flashes.say(response, "joining.picture.still");
        }
        return taken.refusal().map(why -> refused(why, taken.numbers())).orElse(Problems.NONE);
    }

    private static Problems refused(String why, Object... numbers) {
        return Problems.of(new Problem("picture", "joining.picture." + why, numbers));
    }
}

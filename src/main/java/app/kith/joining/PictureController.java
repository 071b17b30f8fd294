package app.kith.joining;

import app.kith.picture.Allowances;
import app.kith.picture.Caption;
import app.kith.picture.CaptionForm;
import app.kith.picture.Crop;
import app.kith.picture.CropForm;
import app.kith.picture.Picture;
import app.kith.picture.Pictures;
import app.kith.picture.Taken;
import app.kith.upload.Upload;
import app.kith.web.Flashes;
import app.kith.web.Network;
import app.kith.web.Page;
import app.kith.web.Problem;
import app.kith.web.Problems;
import app.kith.web.Public;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@Public
class PictureController {

    private static final String TEMPLATE = "joining/picture";

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
                ? Page.again(TEMPLATE, page(draft.get(), caption, refused("far-too-large")))
                : Page.show(TEMPLATE, page(draft.get(), caption, Problems.NONE));
    }

    @PostMapping("/join/picture")
    ModelAndView create(
            CaptionForm caption,
            CropForm crop,
            @RequestParam(name = "do") @Nullable String act,
            HttpServletRequest request,
            HttpServletResponse response) {
        UUID id = cookie.draftOrNew(request, response);
        boolean without = "without".equals(act);
        Problems problems = without ? Problems.NONE : caption.problems();
        if (!without && problems.none()) {
            if (Upload.of(request) instanceof Upload.Sent sent && !"remove".equals(act)) {
                Taken taken = take(id, sent, crop.crop(), caption.caption(), Network.of(request.getRemoteAddr()));
                if (taken.refusal().isPresent()) return again(id, caption, taken, response);
                if (taken.still()) flashes.say(response, "joining.picture.still");
            } else {
                problems = leave(id, act, caption.caption());
            }
        }
        if (!problems.none()) return Page.again(TEMPLATE, page(drafts.find(id), caption, problems));
        if ("back".equals(act)) return Page.to(Stage.SKILLS.path());
        if (!without && !"continue".equals(act)) return Page.to(Stage.PICTURE.path());
        drafts.see(id, Stage.PICTURE);
        return earlier.onward(Stage.PICTURE, drafts.find(id), request, response);
    }

    /** A chosen file is taken by any button but "remove". */
    private Taken take(UUID id, Upload.Sent sent, Optional<Crop> crop, Caption caption, Network network) {
        return allowances.grant(Allowances.Sender.ADDRESS, network.name(), sent, file -> {
            Taken taken = pictures.take(file, crop, caption);
            if (taken instanceof Taken.Kept kept) drafts.show(id, Optional.of(kept.picture().id()));
            return taken;
        });
    }

    private ModelAndView again(UUID id, CaptionForm caption, Taken taken, HttpServletResponse response) {
        var page = page(drafts.find(id), caption, refused(taken.refusal().orElseThrow(), taken.numbers()));
        return taken instanceof Taken.Busy ? Page.busy(TEMPLATE, page, response) : Page.again(TEMPLATE, page);
    }

    /** Does with the picture what the pressed button says, where no file came with it. */
    private Problems leave(UUID id, @Nullable String act, Caption caption) {
        if ("remove".equals(act)) {
            drafts.show(id, Optional.empty());
            return Problems.NONE;
        }
        drafts.find(id).picture().ifPresent(picture -> pictures.describe(picture.id(), caption));
        return "upload".equals(act) ? refused("missing") : Problems.NONE;
    }

    private PicturePage page(Draft draft, CaptionForm caption, Problems problems) {
        return new PicturePage(draft, caption, problems, pictures.keepsOriginals());
    }

    private static Problems refused(String why, Object... numbers) {
        return Problems.of(new Problem("picture", "joining.picture." + why, numbers));
    }
}

package app.kith.profile.editing;

import app.kith.account.AccountId;
import app.kith.member.MemberPictures;
import app.kith.member.Members;
import app.kith.member.Viewer;
import app.kith.picture.Allowances;
import app.kith.picture.CaptionForm;
import app.kith.picture.Crop;
import app.kith.picture.CropForm;
import app.kith.picture.Picture;
import app.kith.picture.Pictures;
import app.kith.picture.Taken;
import app.kith.upload.Upload;
import app.kith.web.Flashes;
import app.kith.web.NotFound;
import app.kith.web.Page;
import app.kith.web.Problem;
import app.kith.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller("editingPictureController")
class PictureController {

    private static final String PATH = "/settings/profile/picture";
    private static final String TEMPLATE = "profile/editing/picture";

    private final MemberPictures memberPictures;
    private final Members members;
    private final Pictures pictures;
    private final Allowances allowances;
    private final Flashes flashes;

    PictureController(
            MemberPictures memberPictures, Members members, Pictures pictures, Allowances allowances, Flashes flashes) {
        this.memberPictures = memberPictures;
        this.members = members;
        this.pictures = pictures;
        this.allowances = allowances;
        this.flashes = flashes;
    }

    /** @param problem what happened to a form that was too large to be read */
    @GetMapping(PATH)
    ModelAndView show(@RequestParam @Nullable String problem, Viewer viewer) {
        AccountId member = viewer.member().orElseThrow(NotFound::new);
        var caption = memberPictures.of(member).map(Picture::caption).map(CaptionForm::of).orElse(CaptionForm.EMPTY);
        return "too-large".equals(problem)
                ? Page.again(TEMPLATE, page(member, caption, refused("far-too-large")))
                : Page.show(TEMPLATE, page(member, caption, Problems.NONE));
    }

    @PostMapping(PATH)
    ModelAndView create(
            CaptionForm caption,
            CropForm crop,
            @RequestParam(name = "do") @Nullable String act,
            @RequestParam @Nullable String seen,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        AccountId member = viewer.member().orElseThrow(NotFound::new);
        Predicate<Optional<Picture>> unchanged = picture -> PicturePage.seen(picture).equals(seen);
        Change change = "remove".equals(act) ? remove(member, unchanged) : take(member, unchanged, Upload.of(request), crop.crop(), caption);
        if (change.busy()) return Page.busy(TEMPLATE, page(member, caption, change.problems()), response);
        if (!change.problems().none()) return Page.again(TEMPLATE, page(member, caption, change.problems()));
        flashes.say(response, "profile.editing.picture." + change.done());
        return Page.to("/settings/profile");
    }

    /**
     * @param done what has been done, as the end of a key of words, where there are no problems
     * @param busy whether there are, and will soon be none
     */
    private record Change(Problems problems, String done, boolean busy) {

        static Change refused(Problems problems) {
            return new Change(problems, "", false);
        }

        static Change refused(Taken taken) {
            return new Change(PictureController.refused(taken.refusal().orElseThrow(), taken.numbers()), "", taken instanceof Taken.Busy);
        }

        static Change made(boolean made, String done) {
            return made ? new Change(Problems.NONE, done, false) : refused(Problems.of(new Problem("picture", "profile.editing.picture.elsewhere")));
        }
    }

    private Change remove(AccountId member, Predicate<Optional<Picture>> unchanged) {
        return Change.made(memberPictures.show(member, unchanged, Optional.empty()), "removed");
    }

    /** Takes the file that was chosen; without one, what was said of the picture that is there. */
    private Change take(AccountId member, Predicate<Optional<Picture>> unchanged, Upload upload, Optional<Crop> crop, CaptionForm caption) {
        if (!caption.problems().none()) return Change.refused(caption.problems());
        Optional<Picture> now = memberPictures.of(member);
        boolean sameWords = now.map(Picture::caption).filter(caption.caption()::equals).isPresent();
        if (!unchanged.test(now) && !sameWords) return Change.made(false, "");
        if (!(upload instanceof Upload.Sent sent)) {
            if (now.isEmpty()) return Change.refused(refused("missing"));
            return Change.made(memberPictures.describe(member, unchanged, caption.caption()), "saved");
        }
        var shown = new AtomicBoolean();
        Taken taken = allowances.grant(Allowances.Sender.MEMBER, member.toString(), sent, file -> {
            Taken made = pictures.take(file, crop, caption.caption());
            if (made instanceof Taken.Kept kept) shown.set(memberPictures.show(member, unchanged, Optional.of(kept.picture())));
            return made;
        });
        return taken.refusal().isPresent() ? Change.refused(taken) : Change.made(shown.get(), taken.still() ? "still" : "saved");
    }

    private PicturePage page(AccountId member, CaptionForm caption, Problems problems) {
        return new PicturePage(members.find(member).orElseThrow(NotFound::new).portrait(), caption, problems, pictures.keepsOriginals());
    }

    private static Problems refused(String why, Object... numbers) {
        return Problems.of(new Problem("picture", "joining.picture." + why, numbers));
    }
}

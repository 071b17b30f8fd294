package app.kith.picture.upkeep;

import app.kith.console.ErrandRefused;
import app.kith.picture.PictureId;
import app.kith.picture.Renditions;
import app.kith.picture.Reprint;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The errand of making all sizes anew, one picture after the other; what comes out the same is left alone. */
@Component
class Rendering {

    private final Renditions renditions;
    private final Reprint reprint;

    Rendering(Renditions renditions, Reprint reprint) {
        this.renditions = renditions;
        this.reprint = reprint;
    }

    void all(Consumer<String> say) throws IOException {
        var progress = new Progress(renditions.pictures());
        int made = 0;
        int lost = 0;
        PictureId last = new PictureId(new UUID(0, 0));
        for (var page = after(last); !page.isEmpty(); page = after(last)) {
            for (PictureId picture : page) {
                switch (reprint.all(picture)) {
                    case Reprint.Outcome.Made(int files) -> made += files;
                    case Reprint.Outcome.Settled() -> {}
                    case Reprint.Outcome.Lost(), Reprint.Outcome.NotNow() -> lost++;
                }
                progress.step(0).ifPresent(say);
                last = picture;
            }
        }
        say.accept(String.format(Locale.ENGLISH, "%,d files were made anew.", made));
        if (lost > 0) throw new ErrandRefused(String.format(Locale.ENGLISH, "%,d pictures could not be: \"pictures audit\" says whether something is wrong with them.", lost));
    }

    private List<PictureId> after(PictureId last) {
        var pictures = new LinkedHashSet<PictureId>();
        renditions.after(last, Integer.MAX_VALUE).forEach(placed -> pictures.add(placed.picture()));
        return List.copyOf(pictures);
    }
}

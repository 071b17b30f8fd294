package app.kith.picture;

import app.kith.picture.ledger.Checksum;
import app.kith.picture.ledger.Deposit;
import app.kith.picture.ledger.NewFile;
import app.kith.picture.ledger.StoredFile;
import app.kith.picture.store.Key;
import app.kith.picture.store.Store;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Makes renditions anew: all of what the picture was made of, where that was kept; else each from the widest there is, which
 * itself stays as it is, for it would only get worse.
 */
@Component
public class Reprint {

    private final Pictures pictures;
    private final Renditions renditions;
    private final Processing processing;
    private final Negatives negatives;
    private final Deposit deposit;

    Reprint(Pictures pictures, Renditions renditions, Processing processing, Negatives negatives, Deposit deposit) {
        this.pictures = pictures;
        this.renditions = renditions;
        this.processing = processing;
        this.negatives = negatives;
        this.deposit = deposit;
    }

    /** How it ends. */
    public sealed interface Outcome {

        /** @param files how many were made */
        record Made(int files) implements Outcome {}

        /** Nothing of it can be read any more. */
        record Lost() implements Outcome {}

        /** It was let go of, or somebody else has seen to it. */
        record Settled() implements Outcome {}

        /** Nothing can be made at this moment. */
        record NotNow() implements Outcome {}
    }

    /** All sizes that are wanted today: those that are there already, those that are new, and none besides. */
    public Outcome all(PictureId picture) throws IOException {
        List<Renditions.Placed> there = renditions.of(picture);
        if (there.isEmpty()) return new Outcome.Settled();
        Optional<Processing.Outcome> ofNegative = ofNegative(picture);
        if (ofNegative.isPresent()) return made(ofNegative.get(), rendered -> shown(picture, there, rendered));
        Renditions.Placed widest = there.getLast();
        Optional<byte[]> file = whole(widest.file());
        if (file.isEmpty()) return renditions.of(picture).equals(there) ? new Outcome.Lost() : all(picture); // moved meanwhile, or let go of
        return made(processing.again(file.get()), rendered -> shown(
                picture,
                there.stream().filter(placed -> placed.width() < widest.width()).toList(),
                rendered.stream().filter(encoded -> encoded.width() < widest.width()).toList()));
    }

    /** What comes of the file that was kept; a file that is none any more, for whatever reason, counts as not kept. */
    private Optional<Processing.Outcome> ofNegative(PictureId picture) {
        return negatives.of(picture)
                .map(negative -> processing.again(negative, negatives.crop(picture)))
                .filter(outcome -> !(outcome instanceof Processing.Refused));
    }

    /** Shows a picture by these instead of those that are there. */
    private int shown(PictureId picture, List<Renditions.Placed> there, List<Encoded> rendered) throws IOException {
        int files = 0;
        for (var encoded : rendered) files += shown(picture, there, encoded) ? 1 : 0;
        var widths = rendered.stream().map(Encoded::width).toList();
        there.stream().filter(placed -> !widths.contains(placed.width())).forEach(renditions::remove);
        return files;
    }

    private boolean shown(PictureId picture, List<Renditions.Placed> there, Encoded encoded) throws IOException {
        var before = there.stream().filter(placed -> placed.width() == encoded.width()).findFirst();
        return before.isPresent() ? replaced(before.get(), encoded) : joined(picture, encoded);
    }

    private boolean joined(PictureId picture, Encoded made) throws IOException {
        StoredFile fresh = put(made);
        return renditions.join(picture, made.rendition(""), fresh);
    }

    /**
     * Makes only those that are lost, of the widest that can still be read where the file was not kept. One that does not come of it,
     * because all there is is narrower or that size is not wanted today, gives way to those that do.
     */
    public Outcome only(PictureId picture, Set<StoredFile> lost) throws IOException {
        List<Renditions.Placed> there = renditions.of(picture);
        if (there.stream().noneMatch(placed -> lost.contains(placed.file()))) return new Outcome.Settled();
        Optional<Processing.Outcome> ofNegative = ofNegative(picture);
        if (ofNegative.isPresent()) return made(ofNegative.get(), rendered -> mended(picture, there, lost, rendered));
        for (var widest : there.reversed()) {
            if (lost.contains(widest.file())) continue;
            Optional<byte[]> file = whole(widest.file());
            if (file.isPresent()) return made(processing.again(file.get()), rendered -> mended(picture, there, lost, rendered));
            if (!renditions.of(picture).equals(there)) return only(picture, lost); // moved meanwhile, or let go of
        }
        return new Outcome.Lost();
    }

    /** New sizes come before those that they replace go, so that the picture is shown all the while. */
    private int mended(PictureId picture, List<Renditions.Placed> there, Set<StoredFile> lost, List<Encoded> rendered) throws IOException {
        var widths = rendered.stream().map(Encoded::width).toList();
        var unwanted = there.stream().filter(placed -> lost.contains(placed.file()) && !widths.contains(placed.width())).toList();
        int files = 0;
        for (var encoded : rendered) {
            var before = there.stream().filter(placed -> placed.width() == encoded.width()).findFirst();
            if (before.isEmpty() ? !unwanted.isEmpty() && joined(picture, encoded)
                    : lost.contains(before.get().file()) && renditions.mend(before.get(), put(encoded))) files++;
        }
        unwanted.forEach(renditions::giveUp);
        return files;
    }

    private Optional<byte[]> whole(StoredFile file) throws IOException {
        return pictures.read(file).map(Store.Stored::bytes).filter(file::holds);
    }

    private interface Use {
        int of(List<Encoded> rendered) throws IOException;
    }

    private static Outcome made(Processing.Outcome outcome, Use use) throws IOException {
        return switch (outcome) {
            case Processing.Refused refused -> new Outcome.Lost();
            case Processing.Busy busy -> new Outcome.NotNow();
            case Processing.Done(var rendered, _) -> new Outcome.Made(use.of(rendered.renditions()));
        };
    }

    /** What comes out the same as before is left alone, so that doing it twice changes nothing. */
    private boolean replaced(Renditions.Placed placed, Encoded made) throws IOException {
        boolean same = placed.file().checksum().map(Checksum.of(made.bytes())::equals).orElse(false)
                && whole(placed.file()).isPresent();
        return !same && renditions.replace(placed, put(made));
    }

    private StoredFile put(Encoded made) throws IOException {
        return deposit.put(List.of(new NewFile(Key.fresh(made.width()), made.contentType(), made.bytes()))).getFirst();
    }
}

package app.kith.picture;

import app.kith.picture.ledger.StoredFile;
import app.kith.picture.store.Key;
import app.kith.picture.store.Store;
import app.kith.web.NotFound;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/**
 * Sends a picture that is withheld to its owner, who has been asked for by whoever calls. A browser keeps it, but shows it only
 * after it has asked again: whoever comes after the owner is not shown what was here.
 */
@Component
public class WithheldRenditions {

    private static final CacheControl THE_OWNERS = CacheControl.noCache().cachePrivate();

    private final Pictures pictures;
    private final Renditions renditions;

    WithheldRenditions(Pictures pictures, Renditions renditions) {
        this.pictures = pictures;
        this.renditions = renditions;
    }

    /** @param width as somebody typed it */
    public ResponseEntity<?> show(PictureId picture, String width, WebRequest request) {
        StoredFile file = Key.of(picture + "-" + width).flatMap(key -> renditions.withheld(picture, key.width())).orElseThrow(NotFound::new);
        if (request.checkNotModified(RenditionController.tag(file))) return RenditionController.same(file, THE_OWNERS);
        try {
            Optional<Store.Stored> stored = pictures.read(file);
            return RenditionController.answer(file, stored.orElseThrow(NotFound::new).bytes(), THE_OWNERS, request);
        } catch (IOException down) {
            return RenditionController.down();
        }
    }
}

package app.kith.joining;

import app.kith.picture.Crop;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** The square of the picture that was chosen, in fractions of its shorter side; unusable numbers choose the middle. */
record CropForm(
        @BindParam("crop-x") @Nullable String x,
        @BindParam("crop-y") @Nullable String y,
        @BindParam("crop-size") @Nullable String size) {

    Optional<Crop> crop() {
        return Optional.empty();
    }
}

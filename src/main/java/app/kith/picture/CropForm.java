package app.kith.picture;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** The square of the picture that was chosen, in fractions; without numbers that make one, the picture's middle. */
public record CropForm(
        @BindParam("crop-x") @Nullable String x,
        @BindParam("crop-y") @Nullable String y,
        @BindParam("crop-size") @Nullable String size) {

    public Optional<Crop> crop() {
        var left = fraction(x);
        var top = fraction(y);
        var side = fraction(size);
        return left.isPresent() && top.isPresent() && side.isPresent() && side.getAsDouble() > 0
                ? Optional.of(new Crop(left.getAsDouble(), top.getAsDouble(), side.getAsDouble()))
                : Optional.empty();
    }

    private static OptionalDouble fraction(@Nullable String typed) {
        try {
            double number = typed == null ? -1 : Double.parseDouble(typed);
            return number >= 0 && number <= 1 ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException notANumber) {
            return OptionalDouble.empty();
        }
    }
}

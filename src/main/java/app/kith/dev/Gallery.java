package app.kith.dev;

import app.kith.portrait.Portrait;
import app.kith.web.Problem;
import app.kith.web.Problems;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every part in every state, as the gallery and its tests show it. */
public record Gallery(List<Portrait> portraits, Problems problems) {

    static Gallery everyPart() {
        var names = List.of("Ada", "Jürgen", "آمنة", "小龙", "Zoë");
        var portraits = names.stream().map(name -> new Portrait(seed(name), name, Optional.empty())).toList();
        var problems = new Problems.Finder()
                .when(true, "firstName", "joining.you.firstName.missing")
                .when(true, "email", "joining.you.email.wrong")
                .all();
        return new Gallery(portraits, problems);
    }

    /** The same drawing at every visit. */
    private static UUID seed(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}

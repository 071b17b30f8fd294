package app.kith.village;

import java.awt.Color;
import java.util.Set;

/** How somebody in the village looks, for {@link Drawing} to draw. */
record Likeness(
        Color skin, Hair hair, Color hairColour, Headwear headwear, Set<Trait> traits,
        Clothes clothes, Color cloth, Color accent, Backdrop backdrop, Color sky, Color ground) {

    enum Trait { GLASSES, ROUND_GLASSES, FULL_BEARD, SHORT_BEARD, MOUSTACHE, FRECKLES, EARRINGS, BINDI, LASHES, LAUGHING }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }
}

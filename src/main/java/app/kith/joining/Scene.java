package app.kith.joining;

import app.kith.entry.Entry;
import app.kith.portrait.Portrait;
import java.util.Optional;

/**
 * What hangs on the board beside a stage: what the newcomer has said in the stages before it. What they are asked for just now,
 * or will be, is still blank.
 *
 * @param name the first name
 * @param skill the first of their skills
 */
public record Scene(Optional<String> name, Optional<String> skill, Optional<Portrait> portrait) {

    public static final Scene BLANK = new Scene(Optional.empty(), Optional.empty(), Optional.empty());

    public static Scene at(Stage now, Draft draft) {
        return new Scene(
                draft.firstName().filter(name -> now.compareTo(Stage.YOU) > 0),
                draft.entries(Kind.SKILL).stream().findFirst().map(Entry::name).filter(skill -> now.compareTo(Stage.SKILLS) > 0),
                Optional.of(draft.portrait()).filter(portrait -> now.compareTo(Stage.PICTURE) > 0));
    }
}

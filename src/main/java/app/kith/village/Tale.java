package app.kith.village;

import app.kith.dream.DreamId;
import app.kith.dream.State;
import app.kith.dream.WrittenDream;
import app.kith.dream.offer.OfferState;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A dream of earlier days, and what came of it.
 *
 * @param days so many days ago it was put on the board
 * @param lasted so many days passed until it had come as far as it comes
 * @param turns what happened, in its order
 */
record Tale(Villager dreamer, State state, int days, int lasted, WrittenDream dream, List<Turn> turns) {

    sealed interface Turn {

        /** Whom it takes, besides the dreamer. */
        default List<Villager> people() {
            return switch (this) {
                case Said said -> Stream.of(Stream.of(said.from()), said.answers().stream().map(Answer::from), said.cheerers().stream())
                        .flatMap(each -> each).toList();
                case Offered offered -> List.of(offered.from());
                case Cheered(var cheerers) -> cheerers;
                case Followed(var followers) -> followers;
                case Told told -> List.of();
                case Stepped stepped -> List.of();
            };
        }

        /** Somebody wrote below it, and was answered and cheered. */
        record Said(Villager from, String words, List<Answer> answers, List<Villager> cheerers) implements Turn {}

        /** The dreamer told of a day. */
        record Told(String words) implements Turn {}

        /** The dreamer set a step, or took it. */
        record Stepped(String line, boolean done) implements Turn {}

        /** Somebody offered what it needs. */
        record Offered(Villager from, OfferState state, String need, String message, Optional<String> thanks) implements Turn {}

        record Cheered(List<Villager> people) implements Turn {}

        record Followed(List<Villager> people) implements Turn {}
    }

    record Answer(Villager from, String words) {}

    /** Without any of them it cannot be told. */
    Set<Villager> people() {
        return Stream.concat(Stream.of(dreamer), turns.stream().flatMap(turn -> turn.people().stream())).collect(Collectors.toSet());
    }

    /** The same at every start: whoever has planted it before finds it. */
    DreamId id() {
        return new DreamId(UUID.nameUUIDFromBytes((dreamer.email() + " " + dream.title()).getBytes(StandardCharsets.UTF_8)));
    }
}

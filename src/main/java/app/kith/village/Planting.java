package app.kith.village;

import static java.util.stream.Collectors.toMap;

import app.kith.dream.Dream;
import app.kith.dream.DreamId;
import app.kith.dream.Dreams;
import app.kith.member.Viewer;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Plants the heart of the village on a site that was started with {@code --demo}, before its first page is shown: what
 * one meets first. {@link MovingIn} does the rest.
 */
@Component
@ConditionalOnBooleanProperty("kith.demo")
class Planting implements ApplicationRunner {

    private final Settling settling;
    private final Dreams dreams;
    private final Answering answering;

    Planting(Settling settling, Dreams dreams, Answering answering) {
        this.settling = settling;
        this.dreams = dreams;
        this.answering = answering;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Village.heart().forEach(settling::settle);
        var silent = Village.heart().stream().filter(this::silent).toList();
        Map<Villager, Dream> hopes = new HashMap<>();
        Hopes.all().stream().filter(hope -> silent.contains(hope.dreamer())).forEach(hope -> hopes.put(hope.dreamer(), share(hope)));
        answering.answer(Village.heart().stream().collect(toMap(villager -> villager, villager -> settling.owner(villager).orElseThrow())), hopes);
        Hopes.all().stream().filter(hope -> hopes.containsKey(hope.dreamer())).forEach(hope -> dreams.become(hopes.get(hope.dreamer()), hope.state()));
    }

    private boolean silent(Villager villager) {
        return settling.owner(villager).filter(owner -> dreams.of(owner.id(), new Viewer.SignedInMember(owner), 1).isEmpty()).isPresent();
    }

    private Dream share(Hope hope) {
        return dreams.publish(DreamId.next(), settling.owner(hope.dreamer()).orElseThrow().id(), hope.dream());
    }
}

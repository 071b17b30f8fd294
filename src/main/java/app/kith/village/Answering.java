package app.kith.village;

import app.kith.account.Account;
import app.kith.account.AccountId;
import app.kith.dream.Dream;
import app.kith.dream.Need;
import app.kith.dream.cheer.Cheers;
import app.kith.dream.comment.Comments;
import app.kith.dream.diary.Diaries;
import app.kith.dream.follow.DreamFollows;
import app.kith.dream.offer.Offer;
import app.kith.dream.offer.Offers;
import app.kith.dream.step.Step;
import app.kith.dream.step.Steps;
import app.kith.member.follow.MemberFollows;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Lets the people of the village answer each other's hopes, by the ways on which members do. */
@Component
@ConditionalOnBooleanProperty("kith.demo")
class Answering {

    private final Comments comments;
    private final Cheers cheers;
    private final DreamFollows dreamFollows;
    private final MemberFollows memberFollows;
    private final Offers offers;
    private final Diaries diaries;
    private final Steps steps;

    Answering(Comments comments, Cheers cheers, DreamFollows dreamFollows, MemberFollows memberFollows, Offers offers, Diaries diaries, Steps steps) {
        this.comments = comments;
        this.cheers = cheers;
        this.dreamFollows = dreamFollows;
        this.memberFollows = memberFollows;
        this.offers = offers;
        this.diaries = diaries;
        this.steps = steps;
    }

    /** @param hopes those that were shared now, by their dreamers */
    void answer(Map<Villager, Account> people, Map<Villager, Dream> hopes) {
        Answers.WAYS.stream().filter(way -> hopes.containsKey(way.dreamer())).forEach(way -> tell(way, hopes.get(way.dreamer())));
        Answers.COMMENTS.stream().filter(comment -> hopes.containsKey(comment.dreamer()))
                .forEach(comment -> say(comment, people.get(comment.from()).id(), hopes.get(comment.dreamer())));
        Answers.HELPS.stream().filter(help -> hopes.containsKey(help.dreamer()))
                .forEach(help -> offer(help, people.get(help.from()).id(), hopes.get(help.dreamer())));
    }

    private void tell(Answers.Way way, Dream dream) {
        way.steps().forEach(line -> steps.add(dream.id(), line));
        List<Step> there = steps.of(dream.id());
        there.stream().limit(way.done()).forEach(step -> steps.finish(dream.id(), step.id(), true));
        way.days().forEach(day -> diaries.write(dream, day));
    }

    /** Whoever has something to say cheers too, and follows what was answered. */
    private void say(Answers.Comment comment, AccountId from, Dream dream) {
        var said = comments.say(dream, from, comment.said(), Optional.empty());
        comment.answer().ifPresent(answer -> comments.say(dream, dream.dreamer().id(), answer, said));
        cheers.set(dream, from, true);
        if (comment.answer().isEmpty()) return;
        dreamFollows.set(dream, from, true);
        memberFollows.set(dream.dreamer().id(), from, true);
    }

    private void offer(Answers.Help help, AccountId from, Dream dream) {
        Need need = dream.needs().stream().filter(each -> each.word().equalsIgnoreCase(help.need())).findFirst().orElseThrow();
        if (!(offers.make(dream, need, from, help.message()) instanceof Offers.Made.Sent(var id))) return;
        Offer offer = offers.find(id, from).orElseThrow();
        if (help.accepted()) offers.answer(offer, true);
        if (help.thanks().isPresent()) offers.thank(offer, help.thanks());
    }
}

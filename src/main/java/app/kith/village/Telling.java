package app.kith.village;

import app.kith.account.AccountId;
import app.kith.dream.Dream;
import app.kith.dream.Dreams;
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
import app.kith.village.Tale.Turn;
import app.kith.village.Tale.Turn.Cheered;
import app.kith.village.Tale.Turn.Followed;
import app.kith.village.Tale.Turn.Offered;
import app.kith.village.Tale.Turn.Said;
import app.kith.village.Tale.Turn.Stepped;
import app.kith.village.Tale.Turn.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the tales of the village happen once more, by the ways on which members do things, each on its day. */
@Component
@ConditionalOnBooleanProperty("kith.demo")
class Telling {

    private final Dreams dreams;
    private final Comments comments;
    private final Cheers cheers;
    private final DreamFollows dreamFollows;
    private final MemberFollows memberFollows;
    private final Offers offers;
    private final Diaries diaries;
    private final Steps steps;
    private final Yesterdays yesterdays;

    Telling(Dreams dreams, Comments comments, Cheers cheers, DreamFollows dreamFollows, MemberFollows memberFollows, Offers offers,
            Diaries diaries, Steps steps, Yesterdays yesterdays) {
        this.dreams = dreams;
        this.comments = comments;
        this.cheers = cheers;
        this.dreamFollows = dreamFollows;
        this.memberFollows = memberFollows;
        this.offers = offers;
        this.diaries = diaries;
        this.steps = steps;
        this.yesterdays = yesterdays;
    }

    /** All of it or nothing; what was told before stays as it is. */
    @Transactional
    void tell(Tale tale, Map<Villager, AccountId> people) {
        if (yesterdays.know(tale.id())) return;
        Instant begun = Instant.now().minus(Duration.ofDays(tale.days()));
        Duration moment = Duration.ofDays(tale.lasted()).dividedBy(tale.turns().size() + 1);
        Dream dream = dreams.publish(tale.id(), people.get(tale.dreamer()), tale.dream());
        yesterdays.happened(dream.id(), begun);
        for (int turn = 0; turn < tale.turns().size(); turn++) {
            take(tale.turns().get(turn), dream, people);
            yesterdays.happened(dream.id(), begun.plus(moment.multipliedBy(turn + 1)));
        }
        dreams.become(dream, tale.state());
        yesterdays.happened(dream.id(), begun.plus(moment.multipliedBy(tale.turns().size() + 1)));
    }

    private void take(Turn turn, Dream dream, Map<Villager, AccountId> people) {
        switch (turn) {
            case Told(String words) -> diaries.write(dream, words);
            case Stepped(String line, boolean done) -> step(dream, line, done);
            case Said said -> say(said, dream, people);
            case Offered offered -> offer(offered, dream, people.get(offered.from()));
            case Cheered(var cheerers) -> cheerers.forEach(each -> cheers.set(dream, people.get(each), true));
            case Followed(var followers) -> followers.forEach(each -> follow(dream, people.get(each)));
        }
    }

    private void step(Dream dream, String line, boolean done) {
        steps.add(dream.id(), line);
        if (!done) return;
        Step taken = steps.of(dream.id()).getLast();
        steps.finish(dream.id(), taken.id(), true);
    }

    private void say(Said said, Dream dream, Map<Villager, AccountId> people) {
        AccountId from = people.get(said.from());
        Optional<UUID> comment = comments.say(dream, from, said.words(), Optional.empty());
        said.answers().forEach(answer -> comments.say(dream, people.get(answer.from()), answer.words(), comment));
        said.cheerers().forEach(each -> cheers.setComment(dream.id(), comment.orElseThrow(), Optional.of(from), people.get(each), true));
    }

    private void follow(Dream dream, AccountId follower) {
        dreamFollows.set(dream, follower, true);
        memberFollows.set(dream.dreamer().id(), follower, true);
    }

    private void offer(Offered offered, Dream dream, AccountId from) {
        Need need = dream.needs().stream().filter(each -> each.word().equalsIgnoreCase(offered.need())).findFirst().orElseThrow();
        if (!(offers.make(dream, need, from, offered.message()) instanceof Offers.Made.Sent(var id))) throw new IllegalStateException(offered.toString());
        Offer offer = offers.find(id, from).orElseThrow();
        switch (offered.state()) {
            case ACCEPTED -> offers.answer(offer, true);
            case DECLINED -> offers.answer(offer, false);
            case WITHDRAWN -> offers.withdraw(offer);
            case OPEN, EXPIRED -> {}
        }
        if (offered.thanks().isPresent()) offers.thank(offer, offered.thanks());
    }
}

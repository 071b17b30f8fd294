package app.kith.dream.page;

import app.kith.card.DreamCard;
import app.kith.dream.Audience;
import app.kith.dream.Dream;
import app.kith.dream.Need;
import app.kith.dream.comment.Talk;
import app.kith.dream.diary.DiaryEntry;
import app.kith.dream.offer.Standing;
import app.kith.dream.step.Step;
import app.kith.keyset.Stretch;
import app.kith.member.Tally;
import app.kith.web.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A dream's page as one viewer sees it. */
public record DreamPage(Dream dream, List<Step> steps, Stretch<DiaryEntry> diary, Talk talk, Tally cheers, Tally follows, Map<UUID, Standing> standings) {

    public boolean own() {
        return talk.own();
    }

    /** Whether the viewer may cheer and follow it. */
    public boolean another() {
        return talk.member().isPresent() && !own();
    }

    public Standing standing(Need need) {
        return standings.getOrDefault(need.id(), Standing.OPEN);
    }

    /** Whether the viewer may offer to help with it; a visitor, once they have come in. */
    public boolean wants(Need need) {
        Standing standing = standing(need);
        return !own() && dream.state().going() && !standing.met() && standing.own().isEmpty();
    }

    /** Whether somebody has offered to help with it and waits for the viewer's answer. */
    public boolean answerable(Need need) {
        Standing standing = standing(need);
        return own() && !standing.met() && standing.offered() > 0;
    }

    /** The need whose act is the main one of the page: the first with which the viewer may help, or the first that waits for their answer. */
    public Optional<Need> foremost() {
        return dream.needs().stream().filter(need -> wants(need) || answerable(need)).findFirst();
    }

    /** The picture by which other sites and messengers preview the page. */
    public static DreamCard card(Dream dream, Words words) {
        return new DreamCard(words.say("web.name"), dream.dreamer().portrait(), words.say("dream.state." + dream.state().key()), dream.title());
    }

    /** Whether others than members may be shown it. */
    public boolean open() {
        return dream.audience() == Audience.EVERYBODY;
    }

    /** What is to be done next; empty when nothing is. */
    public Optional<Step> next() {
        return steps.stream().filter(step -> !step.done()).findFirst();
    }
}

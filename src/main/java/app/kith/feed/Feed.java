package app.kith.feed;

import app.kith.account.AccountId;
import app.kith.dream.Dream;
import app.kith.dream.DreamId;
import app.kith.dream.Dreams;
import app.kith.dream.cheer.Cheers;
import app.kith.dream.comment.Comments;
import app.kith.dream.follow.DreamFollows;
import app.kith.keyset.Place;
import app.kith.keyset.Stretch;
import app.kith.member.Member;
import app.kith.member.Members;
import app.kith.member.Tally;
import app.kith.member.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What of the board concerns a member, and why. */
@Component
class Feed {

    private static final int STRETCH = 12;

    private final Matches matches;
    private final Reasons reasons;
    private final Visits visits;
    private final Dreams dreams;
    private final Members members;
    private final Cheers cheers;
    private final DreamFollows follows;
    private final TopicFollows topics;
    private final Comments comments;

    Feed(Matches matches, Reasons reasons, Visits visits, Dreams dreams, Members members, Cheers cheers, DreamFollows follows, TopicFollows topics,
            Comments comments) {
        this.matches = matches;
        this.reasons = reasons;
        this.visits = visits;
        this.dreams = dreams;
        this.members = members;
        this.cheers = cheers;
        this.follows = follows;
        this.topics = topics;
        this.comments = comments;
    }

    FeedPage read(FeedTab tab, Member member, Viewer viewer, Optional<Place> after) {
        Stretch<Dream> found = find(tab, member.id(), viewer, after);
        return new FeedPage(tab, new Stretch<>(cards(tab, member.id(), viewer, found.shown()), found.more()), after.isPresent(), equipped(tab, member.id()));
    }

    private Stretch<Dream> find(FeedTab tab, AccountId member, Viewer viewer, Optional<Place> after) {
        return switch (tab) {
            case LATEST -> dreams.newest(viewer, after, STRETCH);
            case FOR_YOU -> at(matches.loved(member, viewer, after, STRETCH), viewer);
            case CAN_HELP -> at(matches.needed(member, viewer, after, STRETCH), viewer);
            case FOLLOWING -> at(matches.followed(member, viewer, after, STRETCH), viewer);
        };
    }

    private Stretch<Dream> at(Stretch<Place> places, Viewer viewer) {
        return new Stretch<>(dreams.find(places.shown().stream().map(place -> new DreamId(place.id())).toList(), viewer), places.more());
    }

    private List<FeedCard> cards(FeedTab tab, AccountId member, Viewer viewer, List<Dream> shown) {
        List<UUID> ids = shown.stream().map(dream -> dream.id().value()).toList();
        Instant seen = visits.open(member);
        Map<UUID, List<Why>> why = reasons.of(tab, member, viewer, shown);
        Map<UUID, Tally> cheered = cheers.of(ids, viewer);
        Map<UUID, Tally> followed = follows.of(ids, viewer);
        Map<UUID, Integer> said = comments.counts(ids, viewer);
        return shown.stream().map(dream -> {
            UUID id = dream.id().value();
            boolean another = !dream.dreamer().id().equals(member);
            return new FeedCard(dream, another && dream.published().isAfter(seen), another, why.getOrDefault(id, List.of()),
                    cheered.getOrDefault(id, Tally.NONE), followed.getOrDefault(id, Tally.NONE), said.getOrDefault(id, 0));
        }).toList();
    }

    private boolean equipped(FeedTab tab, AccountId member) {
        return switch (tab) {
            case LATEST -> true;
            case FOR_YOU -> !members.interests(member).isEmpty() || !topics.of(member).isEmpty();
            case CAN_HELP -> !members.skills(member).isEmpty();
            case FOLLOWING -> matches.follows(member);
        };
    }
}

package app.kith.feed;

import static java.util.stream.Collectors.toMap;

import app.kith.account.AccountId;
import app.kith.dream.Dream;
import app.kith.dream.Need;
import app.kith.dream.follow.DreamFollows;
import app.kith.member.MemberTopic;
import app.kith.member.Members;
import app.kith.member.Tally;
import app.kith.member.Viewer;
import app.kith.topic.Topic;
import app.kith.topic.TopicId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds for each dream of a tab why it is there. */
@Component
class Reasons {

    private final Members members;
    private final Matches matches;
    private final DreamFollows follows;
    private final TopicFollows topics;

    Reasons(Members members, Matches matches, DreamFollows follows, TopicFollows topics) {
        this.members = members;
        this.matches = matches;
        this.follows = follows;
        this.topics = topics;
    }

    /** By the ids of the dreams; the latest need no reason. */
    Map<UUID, List<Why>> of(FeedTab tab, AccountId member, Viewer viewer, List<Dream> dreams) {
        Function<Dream, Stream<Why>> why = switch (tab) {
            case LATEST -> dream -> Stream.of();
            case FOR_YOU -> loved(byTopic(members.interests(member)), topics.of(member));
            case CAN_HELP -> needed(byTopic(members.skills(member)), viewer, dreams);
            case FOLLOWING -> followed(member, viewer, dreams);
        };
        return dreams.stream().collect(toMap(dream -> dream.id().value(), dream -> why.apply(dream).toList()));
    }

    private static Map<TopicId, String> byTopic(List<MemberTopic> topics) {
        return topics.stream().collect(toMap(topic -> topic.topic().id(), MemberTopic::written));
    }

    private static Function<Dream, Stream<Why>> loved(Map<TopicId, String> interests, List<Topic> followed) {
        return dream -> dream.themes().stream().flatMap(theme -> {
            TopicId topic = theme.topic().id();
            if (interests.containsKey(topic)) return Stream.of(new Why.Loved(theme.word(), interests.get(topic)));
            return followed.stream().filter(each -> each.id().equals(topic)).map(Why.FollowedTopic::new);
        });
    }

    private Function<Dream, Stream<Why>> needed(Map<TopicId, String> skills, Viewer viewer, List<Dream> dreams) {
        var settled = matches.settled(viewer, dreams.stream().flatMap(dream -> dream.needs().stream()).map(Need::id).toList());
        return dream -> dream.needs().stream()
                .filter(need -> skills.containsKey(need.topic().id()) && !settled.contains(need.id()))
                .map(need -> new Why.Needed(need.word(), skills.get(need.topic().id())));
    }

    private Function<Dream, Stream<Why>> followed(AccountId member, Viewer viewer, List<Dream> dreams) {
        var dreamers = matches.followed(member, dreams.stream().map(dream -> dream.dreamer().id().value()).toList());
        var marked = follows.of(dreams.stream().map(dream -> dream.id().value()).toList(), viewer);
        return dream -> Stream.concat(
                dreamers.contains(dream.dreamer().id().value()) ? Stream.of(new Why.FollowedDreamer(dream.dreamer())) : Stream.of(),
                marked.getOrDefault(dream.id().value(), Tally.NONE).own() ? Stream.of(new Why.FollowedDream()) : Stream.of());
    }
}

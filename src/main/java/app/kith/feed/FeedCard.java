package app.kith.feed;

import app.kith.dream.Dream;
import app.kith.member.Tally;
import java.util.List;

/**
 * A dream in somebody's feed.
 *
 * @param fresh whether it is new since the member's last visit
 * @param another whether it is another's dream, which one may cheer and follow
 * @param comments how many were written below it
 */
public record FeedCard(Dream dream, boolean fresh, boolean another, List<Why> why, Tally cheers, Tally follows, int comments) {}

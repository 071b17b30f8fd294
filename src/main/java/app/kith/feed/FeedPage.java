package app.kith.feed;

import app.kith.keyset.Stretch;

/**
 * A tab of the feed.
 *
 * @param older whether the member has read on, past the newest
 * @param equipped whether the member has said or done what the tab goes by
 */
public record FeedPage(FeedTab tab, Stretch<FeedCard> cards, boolean older, boolean equipped) {}

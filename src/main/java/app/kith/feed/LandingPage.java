package app.kith.feed;

import app.kith.card.WelcomeCard;
import app.kith.dream.Dream;
import app.kith.member.Member;
import app.kith.web.Words;
import java.util.List;

/**
 * What a visitor sees first.
 *
 * @param dreams the newest beside the one that hangs on the board
 */
public record LandingPage(Board board, List<Dream> dreams, List<Member> newest) {

    /** The picture by which other sites and messengers preview the page. */
    public static WelcomeCard card(Words words) {
        return new WelcomeCard(words.say("web.name"), words.say("feed.landing.title"), List.of(
                new WelcomeCard.Note(words.say("feed.landing.board.hope"), words.say("feed.landing.board.bench")),
                new WelcomeCard.Note(words.say("feed.landing.board.can"), words.say("feed.landing.board.carpentry")),
                new WelcomeCard.Note(words.say("feed.landing.board.have"), words.say("feed.landing.board.van"))));
    }
}

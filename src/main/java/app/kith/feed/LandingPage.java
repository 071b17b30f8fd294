package app.kith.feed;

import app.kith.member.Member;
import app.kith.portrait.Quilt;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** What a visitor sees first. */
public record LandingPage(List<Member> newest) {

    private static final int BLOCKS = 25;

    /** The quilt beside the greeting: blocks like those that stand for members without a picture, always the same. */
    public List<Quilt> quilt() {
        return IntStream.range(0, BLOCKS).mapToObj(number -> Quilt.of(new UUID(7 * number, 77 + number))).toList();
    }
}

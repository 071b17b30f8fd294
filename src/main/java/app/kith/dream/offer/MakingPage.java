package app.kith.dream.offer;

import app.kith.dream.Dream;
import app.kith.dream.Need;
import app.kith.web.Problems;

/** The page on which somebody offers to help. */
public record MakingPage(Dream dream, Need need, String typed, Problems problems) {

    public String href() {
        return dream.href() + "/needs/" + need.id() + "/offer";
    }

    public int longest() {
        return Messages.LONGEST;
    }
}

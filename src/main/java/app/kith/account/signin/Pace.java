package app.kith.account.signin;

import java.util.List;

/**
 * How long an answer takes by the failures of the last quarter of an hour. Nobody is shut out: the longest pause leaves
 * a guesser some 3000 tries a day, which no list of common passwords survives for long.
 *
 * @param free so many failures cost nothing
 * @param pauses what those after them cost, in seconds; the last of them from then on
 */
record Pace(int free, List<Integer> pauses) {

    /** Of an account from one browser, and from all that are not known together; such tries are answered one at a time. */
    static final Pace ACCOUNT = new Pace(10, List.of(2, 4, 8, 16, 30));

    /** Of everything that comes from one network and from no browser that is known; answered beside each other. */
    static final Pace NETWORK = new Pace(100, List.of(2));

    /** In seconds: as long as the next answer takes after so many failures. */
    int after(int failures) {
        return failures < free ? 0 : pauses.get(Math.min(failures - free, pauses.size() - 1));
    }

    /** As many failures as need be remembered: more change nothing. */
    int most() {
        return free + pauses.size();
    }
}

package app.kith.joining;

import app.kith.Visitor;
import app.kith.Visitors;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;

/** People on their way in, at whichever stage a test needs them. */
@TestComponent
public class Newcomers {

    public static final String PASSWORD = "a warm loaf of bread";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Visitors visitors;

    Newcomers(Visitors visitors) {
        this.visitors = visitors;
    }

    /** An address nobody has used. */
    public static String address() {
        return "newcomer-" + COUNT.incrementAndGet() + "-" + System.nanoTime() + "@example.org";
    }

    public Visitor atYou() {
        return visitors.arrives().opens("/join/you");
    }

    public Visitor atSkills(String first, String last, String email) {
        return atYou().form()
                .fill("firstName", first)
                .fill("lastName", last)
                .fill("email", email)
                .fill("password", PASSWORD)
                .enter();
    }

    public Visitor atSkills() {
        return atSkills("Ada", "Lovelace", address());
    }

    public Visitor atPicture(String first, String last, String email) {
        return atSkills(first, last, email).form().press("do", "continue");
    }

    public Visitor atCheck(String first, String last, String email) {
        return atPicture(first, last, email).form().press("do", "continue");
    }

    /** Somebody who has just joined and stands on the welcome page. */
    public Visitor joined(String first, String last, String email) {
        return atCheck(first, last, email).form().enter();
    }

    public Visitor joined(String first, String last) {
        return joined(first, last, address());
    }
}

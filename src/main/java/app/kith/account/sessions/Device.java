package app.kith.account.sessions;

import app.kith.web.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * With what somebody signed in, as far as its owner needs it to know it again: "Firefox on Android". A browser says what
 * it is in its User-Agent, and most say besides what they are like; the first name that fits is its own.
 */
public record Device(Browser browser, System system) {

    /** Who made it, in the order in which to ask: nearly all call themselves Chrome or Safari as well. */
    public enum Browser {
        EDGE("Edg/", "EdgA/", "EdgiOS/"), OPERA("OPR/", "OPT/"), SAMSUNG("SamsungBrowser/"), FIREFOX("Firefox/", "FxiOS/"),
        CHROME("Chrome/", "CriOS/"), SAFARI("Safari/"), UNKNOWN;

        private final List<String> marks;

        Browser(String... marks) {
            this.marks = List.of(marks);
        }
    }

    /** What it runs on, in the order in which to ask: Android calls itself Linux, an iPhone is like a Mac. */
    public enum System {
        ANDROID("Android"), IPHONE("iPhone"), IPAD("iPad"), CHROMEBOOK("CrOS"), WINDOWS("Windows"), MAC("Macintosh"), LINUX("Linux"),
        UNKNOWN;

        private final List<String> marks;

        System(String... marks) {
            this.marks = List.of(marks);
        }
    }

    public static Device of(@Nullable String userAgent) {
        String said = userAgent == null ? "" : userAgent;
        return new Device(
                Arrays.stream(Browser.values()).filter(it -> fits(said, it.marks)).findFirst().orElse(Browser.UNKNOWN),
                Arrays.stream(System.values()).filter(it -> fits(said, it.marks)).findFirst().orElse(System.UNKNOWN));
    }

    private static boolean fits(String said, List<String> marks) {
        return marks.stream().anyMatch(said::contains);
    }

    public String say(Words words) {
        return words.say("account.sessions.device",
                "browser", words.say("account.sessions.browser." + key(browser)),
                "system", words.say("account.sessions.system." + key(system)));
    }

    private static String key(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    /** As a session keeps it. */
    String column() {
        return browser + " " + system;
    }

    static Device kept(String column) {
        int space = column.indexOf(' ');
        return new Device(Browser.valueOf(column.substring(0, space)), System.valueOf(column.substring(space + 1)));
    }
}

package app.kith.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The pages on which members settle their own affairs, in the order of their tabs. */
public enum SettingsPage {
    PROFILE, ACCOUNT, SESSIONS, NOTIFICATIONS, PRIVACY, LEAVING;

    public String path() {
        return "/settings/" + key();
    }

    /** As it stands in the path and in keys of words. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The tabs of the page that is shown. */
    public List<Tab> tabs(Words words) {
        return Stream.of(values())
                .map(page -> new Tab(words.say("web.settings." + page.key()), page.path(), page == this))
                .toList();
    }
}

package app.kith.outward;

import app.kith.Visitor;

/** How a dreamer of the tests puts something on the board. */
public final class Publishing {

    private Publishing() {}

    /** Leaves the dreamer on the page of the new dream. */
    public static String dream(Visitor dreamer, String title, String story, String audience, String topic) {
        dreamer.opens("/dreams/new").form().fill("title", title).fill("story", story).fill("need", topic).fill("theme", topic)
                .fill("audience", audience).press("do", "publish");
        if (!dreamer.path().startsWith("/dreams/") || dreamer.status() != 200) throw new AssertionError(dreamer.text());
        return dreamer.path();
    }

    public static String profile(Visitor member) {
        return member.page().select("header .me a").attr("href");
    }

    public static String header(Visitor visitor, String name) {
        return visitor.answer().headers().firstValue(name).orElse("");
    }
}

package app.kith.console;

import app.kith.settings.Build;

/** Does what was typed after {@code kith.jar}. Whatever goes wrong becomes one sentence and the exit status 1. */
public final class Console {

    private Console() {}

    /** @param site the class with which Spring begins */
    public static void obey(Class<?> site, String... words) {
        try {
            switch (Arguments.of(words)) {
                case Arguments.Help() -> System.out.print(Help.text());
                case Arguments.Version() -> System.out.println(version());
                case Arguments.Run(var demo) -> new Start(site, System.getenv(), demo).run();
                case Arguments.Errand(var name, var rest) -> new Visit(site, System.getenv()).run(name, rest);
                case Arguments.Rehearsal() -> new Rehearsal(new Start(site, System.getenv(), false).run()).play();
                case Arguments.Unknown(var word) -> refuse("Kith does not know \"%s\": see --help.".formatted(word));
            }
        } catch (Exception | LinkageError failure) {
            // What is stopped in its middle fails somewhere: that is the stop, and no news.
            if (!Stop.underWay()) refuse(Refusal.of(failure));
        }
    }

    private static String version() {
        var build = Build.current();
        return "Kith %s with PostgreSQL %s on Java %s".formatted(build.version(), build.postgresql(), Runtime.version());
    }

    private static void refuse(String sentence) {
        System.err.println(sentence);
        Stop.ourselves(1);
    }
}

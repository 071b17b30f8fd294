package app.kith.console;

import app.kith.settings.Setting;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What {@code --help} prints. */
final class Help {

    private Help() {}

    static String text() {
        return """
                Kith, a community site where hopes meet skills.

                  bin/run, java -jar kith.jar    starts the site; Ctrl-C stops it
                    --demo                       plants the village: named people to look around with
                    admin                        says what can be done for accounts from here
                    pictures                     says what can be done for the files of pictures
                    --version                    says which Kith this is
                    --help                       this

                Settings, from the environment or from kith.properties in the data folder:
                %s
                docs/operating.md says more.
                """.formatted(Arrays.stream(Setting.values()).map(Help::line).collect(Collectors.joining("\n")));
    }

    private static String line(Setting setting) {
        return "  %-22s %s [%s]".formatted(setting, setting.meaning(), setting.otherwise());
    }
}

package app.kith.settings;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The path of the data folder, as somebody wrote it. A tilde is the home folder also where no shell saw it (a unit of
 * systemd, a compose file); what would mean something else to the log, to a property or to PostgreSQL is refused.
 */
final class DataPath {

    private static final Pattern TREACHEROUS = Pattern.compile("[%$\"`\\\\\\p{Cntrl}]");

    private DataPath() {}

    static Path of(String text) {
        var path = parsed(text.equals("~") || text.startsWith("~/") ? System.getProperty("user.home") + text.substring(1) : text);
        var whole = path.toAbsolutePath().toString();
        var found = TREACHEROUS.matcher(whole);
        if (found.find()) throw new CannotStart("The data folder cannot be %s: choose one without any of %% $ \" ` \\ in its path, with KITH_DATA."
                .formatted(whole.replaceAll("\\p{Cntrl}", "?")));
        if (Files.exists(path) && !Files.isDirectory(path)) throw new CannotStart("The data folder cannot be %s, which is a file: name a folder with KITH_DATA.".formatted(whole));
        return path;
    }

    /** Where letters beyond ASCII are none to the system, their bytes arrive as signs for what is unknown. */
    private static Path parsed(String text) {
        try {
            if (text.indexOf('\uFFFD') < 0) return Path.of(text);
        } catch (InvalidPathException unwritable) {
            // said below
        }
        throw new CannotStart("The name of the data folder has letters that this machine's locale does not know: start Kith with LC_ALL=C.UTF-8.");
    }
}

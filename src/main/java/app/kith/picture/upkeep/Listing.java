package app.kith.picture.upkeep;

import app.kith.picture.Renditions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What an audit has found, in lines to read: what is wrong one by one, what is well as a number. */
final class Listing {

    private Listing() {}

    static List<String> of(Findings findings) {
        var lines = new ArrayList<String>();
        var notes = findings.notes();
        lines.add(String.format(Locale.ENGLISH, "%s: %,d files of pictures%s. %,d missing, %,d altered, %,d unreferenced.",
                findings.store(), notes.shown, notes.read > 0 ? String.format(Locale.ENGLISH, ", %,d read to the end", notes.read) : "",
                findings.missing().size(), findings.altered().size(), findings.unreferenced().size()));
        findings.missing().forEach(placed -> lines.add("  missing       " + placed(placed)));
        findings.altered().forEach(placed -> lines.add("  altered       " + placed(placed)));
        findings.unreferenced().forEach(file -> lines.add(String.format(Locale.ENGLISH, "  unreferenced  %s  %,d bytes", file.name(), file.bytes())));
        note(lines, notes.waiting, "being uploaded, or left by an upload that was interrupted: swept after an hour");
        note(lines, notes.leaving, "to be deleted, as soon as the store lets the site");
        note(lines, notes.quarantined, "set aside by an audit: deleted after 30 days");
        note(lines, notes.restored, "restored by hand, and shown by no picture: \"pictures restore\" lists them");
        note(lines, notes.foreign, "no files of Kith's: left alone");
        return lines;
    }

    /** With the picture, by which whoever runs the site finds it; whose it is by name is nobody's business here. */
    private static String placed(Renditions.Placed placed) {
        return "%s  picture %s of %s".formatted(placed.file().key(), placed.picture(), placed.withheld() ? "somebody who is joining" : "a member");
    }

    private static void note(List<String> lines, int number, String what) {
        if (number > 0) lines.add(String.format(Locale.ENGLISH, "  %,d %s.", number, what));
    }
}

package app.kith.dev;

import app.kith.account.passkey.Passkey;
import app.kith.account.sessions.Device;
import app.kith.account.sessions.Origin;
import app.kith.account.sessions.Session;
import app.kith.leaving.export.Export;
import app.kith.leaving.export.ExportPage;
import app.kith.profile.editing.Difference;
import app.kith.profile.editing.Part;
import app.kith.web.Problems;
import app.kith.web.Words;
import java.util.List;
import java.util.Optional;

/**
 * What members hold and say in their settings, as the gallery shows it.
 *
 * @param exports what can have become of a wish for all that is known of one
 * @param differences what another window has saved: beside what stands here, and taken over
 * @param problems of whoever had to show that it is them
 */
public record ExampleSettings(
        List<Session> sessions, List<Passkey> passkeys, List<ExportPage> exports, List<Difference> differences, Problems problems) {

    static ExampleSettings of(Words words) {
        return new ExampleSettings(
                List.of(
                        new Session("here", new Device(Device.Browser.FIREFOX, Device.System.ANDROID), new Origin("network", ""), Gallery.AT, Gallery.AT, true),
                        new Session("there", new Device(Device.Browser.UNKNOWN, Device.System.UNKNOWN), new Origin("elsewhere", "203.0.113.…"), Gallery.AT, Gallery.AT, false)),
                List.of(
                        new Passkey(Gallery.id("key"), words.say("dev.gallery.holding.there"), Gallery.AT, Optional.of(Gallery.AT)),
                        new Passkey(Gallery.id("new key"), words.say("account.newpasskey.unnamed"), Gallery.AT, Optional.empty())),
                List.of(
                        new ExportPage(new Export.None(), true),
                        new ExportPage(new Export.Making(0, 0), true),
                        new ExportPage(new Export.Making(3, 8), false),
                        new ExportPage(new Export.Ready(Gallery.AT, 345_678), true)),
                List.of(
                        new Difference(Part.HEADLINE, words.say("dev.gallery.line"), Optional.of(words.say("dev.gallery.story"))),
                        new Difference(Part.PLACE, "", Optional.of(words.say("dev.gallery.link"))),
                        new Difference(Part.ABOUT, words.say("dev.gallery.story"), Optional.empty())),
                new Problems.Finder().when(true, "presentWrong", "account.present.slowed", "seconds", 4).all());
    }
}

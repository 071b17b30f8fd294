package app.kith.joining;

import app.kith.account.EmailAddress;
import app.kith.entry.Entry;
import app.kith.member.Name;
import app.kith.picture.Picture;
import app.kith.portrait.Portrait;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody has typed so far, right or wrong.
 *
 * @param entries by the key of their {@link Kind}
 * @param passwordHash the password, never readable
 * @param invited whether it began with the administrator's link, which still stands
 */
public record Draft(
        UUID id,
        Optional<String> firstName,
        Optional<String> lastName,
        Optional<String> email,
        Optional<String> passwordHash,
        Map<String, List<Entry>> entries,
        Optional<Picture> picture,
        boolean skillsSeen,
        boolean pictureSeen,
        boolean invited) {

    /** Below it lie the sizes of a draft's picture, for the browser that holds the draft. */
    static final String PICTURES = "/join/picture";

    public List<Entry> entries(Kind kind) {
        return entries.getOrDefault(kind.key(), List.of());
    }

    /** The first stage that still lacks something; Check when nothing does. */
    public Stage first() {
        if (!YouForm.of(this).problems().none() || passwordHash.isEmpty()) return Stage.YOU;
        if (!skillsSeen) return Stage.SKILLS;
        return pictureSeen ? Stage.CHECK : Stage.PICTURE;
    }

    /** Whether the stages before this one are done. */
    public boolean reached(Stage stage) {
        return stage.compareTo(first()) <= 0;
    }

    public Name name() {
        return new Name(firstName.orElseThrow(), lastName);
    }

    public EmailAddress address() {
        return email.flatMap(EmailAddress::of).orElseThrow();
    }

    /** How the newcomer will look. */
    public Portrait portrait() {
        return new Portrait(id, firstName.map(first -> new Name(first, lastName).full()).orElse(""), picture);
    }
}

package app.kith.profile.editing;

import app.kith.entry.EntryList;
import app.kith.joining.Kind;
import app.kith.member.Member;
import app.kith.member.Profile;
import app.kith.web.Problems;
import java.util.List;
import java.util.Optional;

/**
 * The page on which members change what they say of themselves.
 *
 * @param member as others see them now
 * @param revision what the page says of itself when its script sends something
 * @param unsaved whether something here is not saved yet, of which a page just opened reminds
 * @param differences what another window has saved meanwhile
 */
public record EditingPage(
        Member member,
        ProfileDraft draft,
        List<EntryList> lists,
        String revision,
        boolean unsaved,
        List<Difference> differences,
        Problems problems) {

    static EditingPage of(Profile saved, Optional<ProfileDraft> draft, Optional<String> focus, String revision) {
        var fresh = ProfileDraft.of(saved);
        var shown = draft.orElse(fresh);
        boolean unsaved = !shown.texts().equals(fresh.texts()) || !shown.left().equals(fresh.left());
        return new EditingPage(saved.member(), shown, lists(shown, focus), revision, unsaved, List.of(), Problems.NONE);
    }

    static EditingPage again(
            Profile saved, ProfileDraft draft, Problems problems, List<Difference> differences, String revision) {
        return new EditingPage(saved.member(), draft, lists(draft, Optional.empty()), revision, false, differences, problems);
    }

    EditingPage with(Problems found) {
        return new EditingPage(member, draft, lists, revision, unsaved, differences, found);
    }

    private static List<EntryList> lists(ProfileDraft draft, Optional<String> focus) {
        return EntryList.of(Kind.ALL, draft.entries(), draft.left(), focus);
    }
}

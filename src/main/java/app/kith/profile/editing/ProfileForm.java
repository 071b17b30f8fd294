package app.kith.profile.editing;

import app.kith.member.Introduction;
import app.kith.member.Name;
import app.kith.web.Problems;
import app.kith.web.Typed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What members say of themselves as it was typed, but for its lists.
 *
 * @param seen the {@link Edition} that the page was opened with
 */
record ProfileForm(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String headline,
        @Nullable String place,
        @Nullable String about,
        @Nullable String seen) {

    Optional<String> first() {
        return Typed.line(firstName);
    }

    Optional<String> last() {
        return Typed.line(lastName);
    }

    Optional<String> heading() {
        return Typed.line(headline);
    }

    Optional<String> home() {
        return Typed.line(place);
    }

    Optional<String> text() {
        return Typed.text(about);
    }

    Edition edition() {
        return Edition.read(seen);
    }

    /** What the member would be called, where that can be a name. */
    Optional<Name> name() {
        boolean usable = !longer(first(), Name.LONGEST) && !longer(last(), Name.LONGEST);
        return first().filter(name -> usable).map(name -> new Name(name, last()));
    }

    /** @param anothers whether the name would be read as that of somebody who looks after the site */
    Problems problems(boolean anothers) {
        return new Problems.Finder()
                .when(first().isEmpty(), "firstName", "joining.you.firstName.missing")
                .when(longer(first(), Name.LONGEST), "firstName", "joining.you.name.long", "most", Name.LONGEST)
                .when(anothers, "firstName", "joining.you.name.staff")
                .when(longer(last(), Name.LONGEST), "lastName", "joining.you.name.long", "most", Name.LONGEST)
                .when(longer(heading(), Introduction.LONGEST_HEADLINE), "headline", "profile.editing.headline.long", "most", Introduction.LONGEST_HEADLINE)
                .when(longer(home(), Introduction.LONGEST_PLACE), "place", "profile.editing.place.long", "most", Introduction.LONGEST_PLACE)
                .when(longer(text(), Introduction.LONGEST_ABOUT), "about", "profile.editing.about.long", "most", Introduction.LONGEST_ABOUT)
                .all();
    }

    private static boolean longer(Optional<String> typed, int most) {
        return typed.filter(text -> Typed.longer(text, most)).isPresent();
    }
}

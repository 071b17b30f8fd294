package app.kith.member;

import app.kith.account.AccountId;
import app.kith.picture.Caption;
import app.kith.picture.Picture;
import app.kith.picture.Pictures;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which picture shows a member. Whoever changes it says what they saw before; if it is another by now, nothing changes. Where it
 * is by now what they want it to be, their form was sent twice because an answer was lost: then it is done.
 */
@Repository
public class MemberPictures {

    private final JdbcClient jdbc;
    private final Members members;
    private final Pictures pictures;

    MemberPictures(JdbcClient jdbc, Members members, Pictures pictures) {
        this.jdbc = jdbc;
        this.members = members;
        this.pictures = pictures;
    }

    /** What shows the member now. */
    public Optional<Picture> of(AccountId id) {
        return members.find(id).flatMap(member -> member.portrait().picture());
    }

    /** Shows a member with a picture, or with none; the one before is let go. */
    @Transactional
    public boolean show(AccountId id, Predicate<Optional<Picture>> seen, Optional<Picture> picture) {
        Optional<Picture> before = held(id);
        if (!seen.test(before)) return shown(before, picture);
        picture.map(Picture::id).ifPresent(pictures::keep);
        jdbc.sql("update member set picture_id = :picture where id = :id")
                .param("id", id.value())
                .param("picture", picture.map(shown -> shown.id().value()).orElse(null))
                .update();
        before.map(Picture::id).ifPresent(pictures::letGo);
        return true;
    }

    /** Whether that is so already; the one that came a second time goes. */
    private boolean shown(Optional<Picture> before, Optional<Picture> picture) {
        if (before.isEmpty() || picture.isEmpty()) return before.isEmpty() && picture.isEmpty();
        if (!pictures.alike(before.get(), picture.get())) return false;
        pictures.letGo(picture.get().id());
        return true;
    }

    /** Says what the picture shows, where there is one. */
    @Transactional
    public boolean describe(AccountId id, Predicate<Optional<Picture>> seen, Caption caption) {
        Optional<Picture> before = held(id);
        if (!seen.test(before)) return before.map(Picture::caption).filter(caption::equals).isPresent();
        before.ifPresent(picture -> pictures.describe(picture.id(), caption));
        return true;
    }

    private Optional<Picture> held(AccountId id) {
        return members.hold(id).member().portrait().picture();
    }
}

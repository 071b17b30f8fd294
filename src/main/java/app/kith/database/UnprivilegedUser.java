package app.kith.database;

import app.kith.settings.CannotStart;
import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL's programs run: they refuse to run as root, which is who starts a site in many a container.
 *
 * @param prefix the words before the command
 * @param owner the numeric owner that their files must have; negative: whoever we are
 */
record UnprivilegedUser(List<String> prefix, int owner) {

    private static final int NOBODY = 65534;

    private static final UnprivilegedUser OURSELVES = new UnprivilegedUser(List.of(), -1);

    /** A user namespace in which root is nobody in particular: the files stay root's, the powers stay behind. */
    private static final UnprivilegedUser NAMESPACE = new UnprivilegedUser(List.of("unshare", "--user"), 0);

    /** Where namespaces are forbidden (a plain container): really nobody, who then owns the files. */
    private static final UnprivilegedUser STRANGER = new UnprivilegedUser(
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), NOBODY);

    static UnprivilegedUser fitting() {
        if (new UnixSystem().getUid() != 0) return OURSELVES;
        return Stream.of(NAMESPACE, STRANGER).filter(UnprivilegedUser::works).findFirst().orElseThrow(() -> new CannotStart(
                "PostgreSQL does not run as root, and neither unshare nor setpriv works here:"
                + " start Kith as an ordinary user, or set KITH_DATABASE_URL."));
    }

    private boolean works() {
        return new Command(this, "true").run() instanceof Command.Done;
    }

    /** Gives a file, or a folder and all in it, to the owner that files of this user must have. */
    void own(Path path) throws IOException {
        if (owner < 0 || Integer.valueOf(owner).equals(Files.getAttribute(path, "unix:uid"))) return;
        try (var all = Files.walk(path)) {
            // The folder itself last: while it is not, an interrupted round is begun anew.
            for (var one : all.toList().reversed())
                Files.setAttribute(one, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
        }
    }
}

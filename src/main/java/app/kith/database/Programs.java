package app.kith.database;

import app.kith.settings.Build;
import app.kith.settings.CannotStart;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's own programs, which lie in the jar and are unpacked once.
 *
 * @param home the folder with {@code bin}, {@code lib} and {@code share}
 */
record Programs(Path home) {

    /** Unpacks beside the right name and renames at the end: under its right name it is always whole. */
    static Programs in(Path data) throws IOException {
        var home = home(data);
        if (!Files.isDirectory(home)) {
            var unfinished = Files.createTempDirectory(data, "postgresql-unfinished-");
            unpackInto(unfinished);
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
            Folders.rename(unfinished, home);
        }
        return new Programs(home);
    }

    static Path home(Path data) {
        return data.resolve("postgresql-" + Build.current().postgresql());
    }

    Path initdb() {
        return home.resolve("bin/initdb");
    }

    Path pgCtl() {
        return home.resolve("bin/pg_ctl");
    }

    Path postgres() {
        return home.resolve("bin/postgres");
    }

    private static void unpackInto(Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive(), 1 << 16)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) unpack(tar, entry, folder);
        }
    }

    private static InputStream archive() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        var machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        var archive = Programs.class.getResourceAsStream("/postgres-%s-%s.txz".formatted(system, machine));
        if (archive == null) throw new CannotStart(
                "This jar holds no PostgreSQL for %s on %s: build it on this machine, or set KITH_DATABASE_URL."
                        .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
        return archive;
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        var path = folder.resolve(entry.getName()).normalize();
        if (!path.startsWith(folder)) throw new IOException("a path that leaves its folder: " + entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            var executable = (entry.getMode() & 0111) != 0;
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}

package app.kith.database;

import app.kith.settings.Build;
import app.kith.settings.CannotStart;
import app.kith.settings.LocalPort;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of the embedded PostgreSQL (what PostgreSQL itself calls a cluster).
 *
 * <p>It is made under another name and renamed when it is whole, role and database included, so a start that was
 * killed in the middle leaves nothing that could be taken for a database.
 */
record Cluster(Path folder, Programs programs, UnprivilegedUser user) {

    private static final Pattern PORT = Pattern.compile("^port = (\\d+)$", Pattern.MULTILINE);

    static void checkVersion(Path data) {
        var folder = data.resolve("database");
        if (!Files.isDirectory(folder)) return;
        var bundled = Build.current().postgresqlMajor();
        var found = version(folder);
        if (found.equals(bundled)) return;
        throw new CannotStart(found.isEmpty()
                ? "%s holds no PostgreSQL database: move it away, or put back the one that was there.".formatted(folder)
                : "The database in %s was written by PostgreSQL %s, and this Kith brings PostgreSQL %s: see docs/operating.md, \"A new PostgreSQL\"."
                        .formatted(folder, found, bundled));
    }

    private static String version(Path folder) {
        try {
            return Files.readString(folder.resolve("PG_VERSION")).strip();
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new CannotStart("%s cannot be read (%s): does it belong to the user who starts Kith?".formatted(folder, e.getClass().getSimpleName()), e);
        }
    }

    static Cluster in(Path data, Programs programs, UnprivilegedUser user) throws IOException {
        var cluster = new Cluster(data.resolve("database"), programs, user);
        if (!Files.isDirectory(cluster.folder)) {
            var unfinished = new Cluster(Files.createTempDirectory(data, "database-unfinished-"), programs, user);
            unfinished.make();
            Folders.rename(unfinished.folder, cluster.folder);
        }
        user.own(cluster.folder);
        return cluster;
    }

    private void make() throws IOException {
        user.own(folder);
        must(new Command(user, programs.initdb(), "--pgdata", folder, "--username=postgres", "--auth=trust",
                "--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
                "--no-instructions"));
        var password = newPassword();
        // Nobody connects as postgres: that role has no password. The site's role owns its database and nothing else.
        must(new Command(user, programs.postgres(), "--single", "-D", folder, "postgres").reading("""
                create role kith login password '%s';
                create database kith owner kith;
                """.formatted(password)));
        write("kith.password", password);
        configure(LocalPort.any());
    }

    private void must(Command command) {
        if (command.run() instanceof Command.Failed(var reason))
            throw new CannotStart("The database could not be made in %s: %s".formatted(folder.getParent(), reason));
    }

    private static String newPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    String password() throws IOException {
        return Files.readString(folder.resolve("kith.password"));
    }

    /** Where the server that runs on the cluster of a data folder is found. */
    static DatabaseAddress address(Path data) {
        var folder = data.resolve("database");
        try {
            var port = PORT.matcher(Files.readString(folder.resolve("postgresql.conf")));
            if (!port.find()) throw new CannotStart("%s names no port.".formatted(folder.resolve("postgresql.conf")));
            return DatabaseAddress.embedded(Integer.parseInt(port.group(1)), Files.readString(folder.resolve("kith.password")));
        } catch (IOException e) {
            throw new CannotStart("%s cannot be read (%s): does it belong to the user who starts Kith?".formatted(folder, e.getClass().getSimpleName()), e);
        }
    }

    /** The port of last time, so that what was noted down goes on being right; another when it is taken. */
    int choosePort() throws IOException {
        var remembered = PORT.matcher(Files.readString(folder.resolve("postgresql.conf")));
        return remembered.find() && LocalPort.isFree(Integer.parseInt(remembered.group(1)))
                ? Integer.parseInt(remembered.group(1))
                : LocalPort.any();
    }

    /** Written anew at every start, so that a new Kith brings its new settings, and no line opens what we closed. */
    void configure(int port) throws IOException {
        write("pg_hba.conf", ServerFiles.ACCESS);
        write("postgresql.conf", ServerFiles.settings(port));
    }

    /** How long its logs are by now. */
    Map<Path, Long> logs() throws IOException {
        try (var found = Files.find(folder, 2, (path, _) -> path.toString().endsWith(".log"))) {
            return found.collect(Collectors.toMap(Function.identity(), log -> log.toFile().length()));
        }
    }

    /**
     * Why the server did not start, in its own words.
     *
     * @param before how long the logs were: what they held then is of earlier starts
     */
    Optional<String> lastComplaint(Map<Path, Long> before) throws IOException {
        return logs().keySet().stream()
                .sorted(Comparator.comparing(log -> log.toFile().lastModified()))
                .flatMap(log -> lines(log, before.getOrDefault(log, 0L)))
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                .reduce((_, line) -> line)
                .map(line -> line.replaceFirst(".*?(FATAL|PANIC):\\s+", ""));
    }

    /** A log that is shorter than it was has been begun anew. */
    private static Stream<String> lines(Path log, long from) {
        try {
            var text = Files.readString(log, StandardCharsets.ISO_8859_1);
            return text.substring(text.length() < from ? 0 : (int) from).lines();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private void write(String name, String text) throws IOException {
        var unfinished = folder.resolve(name + ".new");
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, text);
        user.own(unfinished);
        Folders.sync(unfinished);
        Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        Folders.sync(folder);
    }
}

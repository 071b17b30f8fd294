package app.kith.database;

import app.kith.settings.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL that runs beside the site, keeps its files in the data folder and is started again when it dies.
 *
 * <p>There is one for each data folder, shared by whoever in this JVM asks for it, and stopped when the last of them
 * has closed it. A JVM that is killed leaves it running; the next start stops it, which loses nothing, and goes on.
 */
final class EmbeddedDatabase implements Database {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final int ATTEMPTS = 10;
    private static final Duration BETWEEN = Duration.ofMillis(500);

    private static final Map<Path, EmbeddedDatabase> OPEN = new HashMap<>();

    private final Path data;
    private final UnprivilegedUser user;
    private final Programs programs;
    private final Cluster cluster;
    private final DatabaseAddress address;
    private int port;
    private int users;
    private volatile boolean closed;

    static EmbeddedDatabase in(Path data) {
        try {
            var real = Files.createDirectories(data).toRealPath();
            synchronized (OPEN) {
                var database = OPEN.get(real);
                if (database == null) OPEN.put(real, database = new EmbeddedDatabase(real));
                database.users++;
                return database;
            }
        } catch (IOException e) {
            throw new CannotStart("The database in %s cannot be started: %s".formatted(data, e), e);
        }
    }

    private EmbeddedDatabase(Path data) throws IOException {
        this.data = data;
        Cluster.checkVersion(data);
        user = UnprivilegedUser.fitting();
        Folders.sweep(data, "postgresql-", Programs.home(data));
        Folders.sweep(data, "database-unfinished-", data);
        programs = Programs.in(data);
        cluster = Cluster.in(data, programs, user);
        port = start();
        address = DatabaseAddress.embedded(port, cluster.password());
        Thread.ofVirtual().name("database-watch").start(this::watch);
    }

    /**
     * Several attempts, because a start that was killed may have left a server that only now comes up, and a server
     * that was killed leaves children that need a moment to notice.
     */
    private int start() throws IOException {
        for (var attempt = 1; ; attempt++) {
            stopOrphan();
            // A server that comes back must be where the connections look for it.
            var port = this.port > 0 ? this.port : cluster.choosePort();
            cluster.configure(port);
            var logs = cluster.logs();
            var end = new Command(user, programs.pgCtl(), "start", "--wait", "--timeout=300", "--silent",
                    "--pgdata=" + cluster.folder(), "--log=" + cluster.folder().resolve("start.log")).run();
            switch (end) {
                case Command.Done() -> {
                    return port;
                }
                case Command.Failed(var reason) -> {
                    if (attempt == ATTEMPTS) throw new CannotStart("The database in %s does not start: %s"
                            .formatted(cluster.folder(), cluster.lastComplaint(logs).orElse(reason)));
                    pause();
                }
            }
        }
    }

    private void stopOrphan() throws IOException {
        var postmaster = Postmaster.named(cluster.folder());
        if (postmaster.isEmpty()) {
            forgetUnfinished();
            return;
        }
        switch (postmaster.get().found()) {
            case OURS -> {
                LOG.info("Stopping the database server {} that an earlier start left behind", postmaster.get().pid());
                stop();
            }
            // PostgreSQL would take any living process for a server and refuse to start.
            case NOT_A_POSTGRES -> Files.deleteIfExists(cluster.folder().resolve(Postmaster.FILE));
            // It may be at work in this very folder under an older name: PostgreSQL decides.
            case ANOTHER_POSTGRES -> {}
        }
    }

    /** A file that names nobody, as a full disk leaves it, would keep PostgreSQL from starting; its server is found by what it works on. */
    private void forgetUnfinished() throws IOException {
        if (!Files.exists(cluster.folder().resolve(Postmaster.FILE))) return;
        Postmaster.workingOn(cluster.folder()).ifPresent(server -> {
            LOG.info("Stopping the database server {} that an earlier start left behind", server.pid());
            server.destroy();
            server.onExit().join();
        });
        Files.deleteIfExists(cluster.folder().resolve(Postmaster.FILE));
    }

    private void stop() throws IOException {
        if (stopped("fast") || stopped("immediate")) return;
        // It may have stopped all the same, without a word to whoever waited for it.
        if (Postmaster.named(cluster.folder()).filter(Postmaster::runs).isPresent()) LOG.warn("The database server in {} does not stop", cluster.folder());
    }

    private boolean stopped(String mode) {
        return new Command(user, programs.pgCtl(), "stop", "--wait", "--timeout=30", "--silent",
                "--pgdata=" + cluster.folder(), "--mode=" + mode).run() instanceof Command.Done;
    }

    private void watch() {
        while (!closed) {
            pause();
            synchronized (this) {
                if (!closed) keepRunning();
            }
        }
    }

    private void keepRunning() {
        try {
            if (Postmaster.named(cluster.folder()).filter(Postmaster::runs).isPresent()) return;
            LOG.warn("The database server died: starting it again");
            start();
            LOG.warn("The database server runs again");
        } catch (IOException | CannotStart e) {
            LOG.error("The database server does not come back: {}", e.getMessage());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() {
        synchronized (OPEN) {
            if (users == 0 || --users > 0) return;
            OPEN.remove(data);
        }
        synchronized (this) {
            closed = true;
            try {
                stop();
            } catch (IOException unreadable) {
                LOG.warn("Whether the database server in {} has stopped cannot be seen: {}", cluster.folder(), unreadable.getMessage());
            }
        }
    }
}

package app.kith.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One of PostgreSQL's programs, run to its end, and not shorter: Ctrl-C at a console goes to every program there, and
 * would end what makes the database, or what stops it in good order. So it runs in a session of its own, where the
 * machine has {@code setsid} (every Linux).
 */
final class Command {

    private static final List<String> APART = Stream.of("/usr/bin/setsid", "/bin/setsid")
            .filter(program -> Files.isExecutable(Path.of(program)))
            .limit(1)
            .toList();

    /** How it ended. */
    sealed interface End {}

    record Done() implements End {}

    /** @param reason its complaint, or whatever it said last */
    record Failed(String reason) implements End {}

    private final List<String> words = new ArrayList<>();
    private String input = "";

    Command(UnprivilegedUser user, Object... words) {
        this.words.addAll(APART);
        this.words.addAll(user.prefix());
        for (var word : words) this.words.add(word.toString());
    }

    /** What it reads: secrets go this way, for everybody can read a command line. */
    Command reading(String input) {
        this.input = input;
        return this;
    }

    End run() {
        try {
            var process = builder().start();
            try (var in = process.outputWriter()) {
                in.write(input);
            }
            var said = process.inputReader().readAllAsString().strip();
            return process.waitFor() == 0 ? new Done() : new Failed(complaint(said));
        } catch (IOException e) {
            return new Failed(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Failed("interrupted");
        }
    }

    private ProcessBuilder builder() {
        var builder = new ProcessBuilder(words).redirectErrorStream(true).directory(Path.of("/").toFile());
        // PGDATA, PGOPTIONS and the like would change what it does, and our secrets are none of its business.
        var path = builder.environment().getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin");
        builder.environment().clear();
        builder.environment().put("PATH", path);
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        return builder;
    }

    private static String complaint(String said) {
        var lines = said.lines().filter(line -> !line.isBlank()).toList();
        return lines.stream().filter(line -> line.matches(".*\\b(error|FATAL|PANIC): .*")).findFirst()
                .or(() -> lines.reversed().stream().findFirst())
                .orElse("it said nothing");
    }
}

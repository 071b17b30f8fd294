package app.kith.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * The machine's libvips, where it has one: it makes PNG of what we do not read ourselves. Decoders of video have had
 * holes, so it works in a process of its own, over pipes, with little time and memory, and is allowed to write no file.
 */
final class Vips {

    /** What it may be able to read; whether it is, only trying tells, for its decoders are packages of their own. */
    enum Kind {
        HEIC, AVIF;

        static Kind of(Original heif) {
            return heif.stripped().file().text(8, 4).startsWith("avi") ? AVIF : HEIC;
        }
    }

    /** Of more pixels than this square has, nobody would see any difference. */
    private static final int SIDE = 4096;

    /** What a PNG of that size could be at most. */
    private static final int MOST = 80 << 20;

    /** Memory it may take in all, most of it libraries: kilobytes. */
    private static final long CEILING = 1_800_000;

    /** sh sets the limits, which a process cannot take back, and becomes the program. */
    private static final List<String> LIMITED = List.of(
            "sh", "-c", "ulimit -v " + CEILING + " 2>/dev/null; ulimit -t 8; ulimit -f 0; ulimit -c 0; exec \"$@\"", "sh");

    private static final List<String> THUMBNAIL = List.of(
            "vips", "thumbnail_source", "[descriptor=0]", ".png[compression=1,strip]", "" + SIDE, "--height", "" + SIDE,
            "--size", "down", "--import-profile", "srgb", "--export-profile", "srgb", "--fail-on", "error");

    private final List<String> program;
    private final Duration patience;
    private final CompletableFuture<Set<Kind>> kinds = new CompletableFuture<>();

    /** @param program reads the file from its input and writes a PNG to its output */
    private Vips(List<String> program, Duration patience) {
        this.program = program;
        this.patience = patience;
    }

    static Vips none() {
        return known(Set.of(), THUMBNAIL, Duration.ZERO);
    }

    static Vips known(Set<Kind> kinds, List<String> program, Duration patience) {
        var vips = new Vips(program, patience);
        vips.kinds.complete(kinds);
        return vips;
    }

    /** Tries, while the site starts, what it can read. */
    static Vips ofThisMachine(Duration patience) {
        var vips = new Vips(THUMBNAIL, patience);
        Thread.ofVirtual().start(() -> vips.kinds.complete(vips.tried()));
        return vips;
    }

    private Set<Kind> tried() {
        Set<Kind> tried = EnumSet.noneOf(Kind.class);
        for (Kind kind : Kind.values()) if (reads(kind)) tried.add(kind);
        return tried;
    }

    private boolean reads(Kind kind) {
        try (InputStream probe = Vips.class.getResourceAsStream("/picture/probe." + kind.name().toLowerCase(Locale.ROOT))) {
            return probe != null && png(probe.readAllBytes()).width() == 64;
        } catch (RefusedFile | IOException | RuntimeException cannot) {
            return false;
        }
    }

    Set<Kind> kinds() {
        return kinds.join();
    }

    /** How many bytes it takes at its worst moment, here and there. */
    static long memory(Original heif) {
        return Math.min(10 * heif.pixels(), CEILING << 10) + 2L * MOST;
    }

    /** The same picture, upright and in sRGB, as a PNG; of a film the picture that it shows. */
    Original png(Original heif) throws RefusedFile {
        if (!kinds().contains(Kind.of(heif))) throw new RefusedFile(Refusal.HEIC);
        return png(heif.bytes()).madeOf(heif);
    }

    private Original png(byte[] heif) throws RefusedFile {
        Process process = begin();
        var late = new AtomicBoolean();
        CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS).execute(() -> {
            late.set(process.isAlive());
            process.destroyForcibly();
        });
        Thread.ofVirtual().start(() -> {
            try (var in = process.getOutputStream()) {
                in.write(heif);
            } catch (IOException enough) {
                // it has read what it wanted, or given up
            }
        });
        try (var out = process.getInputStream()) {
            byte[] png = out.readNBytes(MOST + 1);
            if (late.get()) throw new RefusedFile(Refusal.TOO_SLOW);
            if (png.length == 0 || png.length > MOST || process.waitFor() != 0) throw new RefusedFile(Refusal.UNREADABLE);
            return new PngFile(new Bytes(png)).read();
        } catch (IOException broken) {
            throw new RefusedFile(late.get() ? Refusal.TOO_SLOW : Refusal.UNREADABLE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new RefusedFile(Refusal.UNREADABLE);
        } finally {
            process.destroyForcibly();
        }
    }

    private Process begin() {
        var builder = new ProcessBuilder(Stream.of(LIMITED, program).flatMap(List::stream).toList())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(environment());
        try {
            return builder.start();
        } catch (IOException noShell) {
            throw new UncheckedIOException(noShell);
        }
    }

    /** All that it hears of ours: no setting, no key. */
    static Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("PATH", System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
        environment.put("VIPS_BLOCK_UNTRUSTED", "1"); // only loaders that their authors hold for safe
        environment.put("VIPS_CONCURRENCY", "2");
        environment.put("VIPS_NOVECTOR", "1"); // its compiler would want a file
        environment.put("VIPS_DISC_THRESHOLD", "4g"); // and large pictures, too
        return environment;
    }
}

package app.kith.account;

import app.kith.web.Problem;
import app.kith.web.Problems;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What a password may be, and how it is kept: Argon2id with 19456 KiB, two passes, one lane (OWASP Password Storage
 * Cheat Sheet). A password has 8 to 128 characters, any of them, counted as they are hashed, and is not one of the common ones.
 */
@Component
public class Passwords {

    public static final int SHORTEST = 8;
    public static final int LONGEST = 128;

    /** Nothing that is longer is looked at. A character may be typed as a letter and its accents, each of up to two units. */
    private static final int MOST_UNITS = LONGEST * 8;

    private static final int SALT = 16;
    private static final int HASH = 32;
    /** In KiB. */
    private static final int MEMORY = 19456;
    private static final int PASSES = 2;
    private static final int LANES = 1;

    /** Hashing takes 19 MiB each time: no more at once than the machine has cores. */
    private final Semaphore room = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final SecureRandom random = new SecureRandom();
    private final int memory;
    private final Argon2id nobodys;

    private volatile Set<String> common = Set.of();

    public Passwords() {
        this(MEMORY);
    }

    /** @param memory {@code kith.password-memory}: less for tests, of which thousands of newcomers choose a password */
    @Autowired
    Passwords(@Value("${kith.password-memory:" + MEMORY + "}") int memory) {
        this.memory = memory;
        nobodys = Argon2id.read(hash(Secret.next().value())).orElseThrow();
    }

    /** Why a password cannot be taken. */
    public enum Weakness { SHORT, LONG, COMMON }

    public Optional<Weakness> weakness(String password) {
        if (password.length() > MOST_UNITS) return Optional.of(Weakness.LONG);
        String normal = normal(password);
        int length = normal.codePointCount(0, normal.length());
        if (length < SHORTEST) return Optional.of(Weakness.SHORT);
        if (length > LONGEST) return Optional.of(Weakness.LONG);
        return common().contains(normal.toLowerCase(Locale.ROOT)) ? Optional.of(Weakness.COMMON) : Optional.empty();
    }

    /** What is wrong with a new password, said beside its field. */
    public Problems problems(String field, @Nullable String typed) {
        if (typed == null || typed.isEmpty()) return Problems.of(new Problem(field, "account.password.missing"));
        return weakness(typed)
                .map(weakness -> Problems.of(new Problem(field, "account.password." + weakness.name().toLowerCase(Locale.ROOT),
                        "shortest", SHORTEST, "longest", LONGEST)))
                .orElse(Problems.NONE);
    }

    /** Under a salt of its own. */
    public String hash(String password) {
        return hashed(() -> make(password)).column();
    }

    private Argon2id make(String password) {
        return Argon2id.make(normal(password), salt(), HASH, memory, PASSES, LANES);
    }

    private byte[] salt() {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return salt;
    }

    /**
     * A hash under the salt of another, if there is one. What people claim the same address with is kept so: one verification
     * then tells which of them is meant, and nobody learns from its time how many there are. Each is kept behind a second salt
     * of its own, so that nobody sees in the database who has the same.
     */
    public String claim(String password, Optional<String> other) {
        var beside = other.flatMap(Argon2id::read);
        byte[] second = salt();
        return hashed(() -> beside.map(claimed -> claimed.alike(normal(password))).orElseGet(() -> make(password))).behind(second).column();
    }

    /** Whether an owner's password should be hashed once more: it stands under a salt that others share, or took another effort than it would now. */
    boolean outdated(String hash) {
        return Argon2id.read(hash).filter(kept -> kept.second().isPresent() || !kept.took(memory, PASSES, LANES)).isPresent();
    }

    public boolean matches(String password, String hash) {
        return match(password, List.of(hash)).isPresent();
    }

    /**
     * The first of the hashes that the password has. There is one verification, at the salt of the first and whether there
     * are any or not, so that the time tells nothing of what there is.
     */
    public Optional<String> match(String password, List<String> hashes) {
        if (password.length() > MOST_UNITS) return Optional.empty();
        var first = hashes.stream().findFirst().flatMap(Argon2id::read).orElse(nobodys);
        var typed = hashed(() -> first.alike(normal(password)));
        return hashes.stream().filter(hash -> Argon2id.read(hash).filter(typed::same).isPresent()).findFirst();
    }

    /** When it is its turn. */
    Argon2id hashed(Supplier<Argon2id> work) {
        room.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            room.release();
        }
    }

    /** One keyboard composes a letter and its accent, another sends them one by one (NIST SP 800-63B, 5.1.1.2). */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private Set<String> common() {
        if (common.isEmpty()) common = read();
        return common;
    }

    private static Set<String> read() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Passwords.class.getResourceAsStream("/account/common-passwords.txt"), StandardCharsets.UTF_8))) {
            return new HashSet<>(lines.lines().filter(line -> !line.startsWith("#")).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package app.kith.account;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** Passwords that count how often a hash was made, to set a password or to try one. */
@TestComponent
@Primary
public class CountedPasswords extends Passwords {

    private final AtomicInteger hashes = new AtomicInteger();

    CountedPasswords(@Value("${kith.password-memory}") int memory) {
        super(memory);
    }

    @Override
    Argon2id hashed(Supplier<Argon2id> work) {
        if (hashes != null) hashes.incrementAndGet(); // one is made before this is
        return super.hashed(work);
    }

    public int verifications() {
        return hashes.get();
    }
}

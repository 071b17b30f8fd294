package app.kith.account;

import java.util.UUID;

/** The identity of an account and of its member. It never changes. */
public record AccountId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

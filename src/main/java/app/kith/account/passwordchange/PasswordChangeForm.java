package app.kith.account.passwordchange;

import org.jspecify.annotations.Nullable;

/** The present password and the new one. */
record PasswordChangeForm(@Nullable String currentPassword, @Nullable String password) {

    String current() {
        return currentPassword == null ? "" : currentPassword;
    }

    String wanted() {
        return password == null ? "" : password;
    }
}

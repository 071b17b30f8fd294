package app.kith.account.passwordreset;

import app.kith.account.AccountId;
import app.kith.account.StoredPasswords;

/** What a reset link says: whose password may be set anew, and for which version of it the link was written. */
record ResetToken(AccountId account, StoredPasswords.Version version) {}

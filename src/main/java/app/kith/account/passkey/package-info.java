/** Passkeys: keys on a phone, a computer or a key ring by which their owner signs in without a password. */
@NamedInterface("passkey")
@NullMarked
package app.kith.account.passkey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

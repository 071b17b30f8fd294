/** Where an account is signed in. */
@NamedInterface("sessions")
@NullMarked
package app.kith.account.sessions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Another address for an account: confirmed from the new one, told to the old one, with a way back. */
@NamedInterface("emailchange")
@NullMarked
package app.kith.account.emailchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

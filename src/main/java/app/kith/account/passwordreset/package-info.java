/** A new password for whoever has forgotten theirs: a letter, a link in it, and what the link is worth. */
@NamedInterface("passwordreset")
@NullMarked
package app.kith.account.passwordreset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

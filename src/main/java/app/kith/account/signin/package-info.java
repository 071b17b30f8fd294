/** Coming back: signing in and signing out. */
@NamedInterface("signin")
@NullMarked
package app.kith.account.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

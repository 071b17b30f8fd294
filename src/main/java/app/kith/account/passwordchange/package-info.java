/** Another password for whoever is signed in and knows the present one. */
@NamedInterface("passwordchange")
@NullMarked
package app.kith.account.passwordchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** The one-time link by which the administrator of a fresh site joins. */
@NamedInterface("administrator")
@NullMarked
package app.kith.account.administrator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Accounts to which nobody signs in, until whoever runs the site says otherwise. */
@NamedInterface("lock")
@NullMarked
package app.kith.account.lock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

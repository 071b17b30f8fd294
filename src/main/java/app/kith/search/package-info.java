/** Dreams and members, found by what somebody types. */
@ApplicationModule(allowedDependencies = {"account", "dream", "keyset", "member", "web"})
@NullMarked
package app.kith.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

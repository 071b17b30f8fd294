/** What happened to a member while they looked elsewhere. */
@ApplicationModule(allowedDependencies = {"account", "dream", "happening", "keyset", "member", "web"})
@NullMarked
package app.kith.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Going: hidden at once, gone after fourteen days, with a way back until then. It reaches everything and so stands above it. */
@ApplicationModule(allowedDependencies = {
    "account", "account :: administrator", "account :: sessions", "account :: signin", "dream", "mail", "member", "picture", "settings", "web"})
@NullMarked
package app.kith.leaving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

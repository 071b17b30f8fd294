/**
 * What whoever runs the site may do to accounts from its own machine, because people do lock themselves out; and what its
 * administrators are told of that machine.
 */
@ApplicationModule(allowedDependencies = {"account", "account :: administrator", "account :: lock", "account :: passwordreset", "account :: sessions", "console", "mail", "member", "picture", "settings", "web"})
@NullMarked
package app.kith.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** What whoever runs the site may do to accounts from its own machine, because people do lock themselves out. */
@ApplicationModule(allowedDependencies = {"account", "account :: administrator", "account :: lock", "account :: passwordreset", "account :: sessions", "console", "mail", "member", "settings"})
@NullMarked
package app.kith.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

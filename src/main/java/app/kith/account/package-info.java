/** Who may sign in: e-mail address, password, role. Knows nothing of what a member says of themselves. */
@ApplicationModule(allowedDependencies = {"id", "keys", "mail", "settings", "web"})
@NullMarked
package app.kith.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

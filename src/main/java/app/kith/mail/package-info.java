/** Letters: written in the transaction of the change that causes them, delivered afterwards, once. */
@ApplicationModule(allowedDependencies = {"console", "id", "settings", "web"})
@NullMarked
package app.kith.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The keys with which the site signs what it hands out and takes back. */
@ApplicationModule(allowedDependencies = {"settings"})
@NullMarked
package app.kith.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

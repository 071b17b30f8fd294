/** What stands in front of the site: whose word is believed on where a request came from, and what they say. */
@ApplicationModule(allowedDependencies = {"settings"})
@NullMarked
package app.kith.proxy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

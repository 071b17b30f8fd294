/** The front door: the landing page and what is new. */
@ApplicationModule(allowedDependencies = {"member", "web"})
@NullMarked
package app.kith.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

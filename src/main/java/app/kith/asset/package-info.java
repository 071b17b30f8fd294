/** The static files: named after what is in them, so that browsers may keep them for good, and compressed once. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.kith.asset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

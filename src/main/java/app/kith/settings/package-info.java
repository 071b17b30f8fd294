/** What the person who runs the site may choose. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.kith.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

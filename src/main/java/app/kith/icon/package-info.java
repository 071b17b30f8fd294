/** The mark as browsers and home screens want it: in pixels, and with a manifest; and the colours of whatever is drawn in pixels. */
@ApplicationModule(allowedDependencies = {"asset", "picture", "web"})
@NullMarked
package app.kith.icon;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

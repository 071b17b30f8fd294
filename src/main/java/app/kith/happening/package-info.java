/** What members do that others hear of, told to whoever listens and belonging to nobody. */
@ApplicationModule(allowedDependencies = {"account"})
@NullMarked
package app.kith.happening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

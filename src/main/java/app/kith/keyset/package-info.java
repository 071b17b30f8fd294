/** Long lists read in stretches: where one ended is a place, from which the next goes on. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.kith.keyset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

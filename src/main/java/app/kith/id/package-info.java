/** Identifiers that never change. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.kith.id;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

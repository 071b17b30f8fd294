/** Readable names in addresses. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.kith.slug;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
